const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** What people are, before or after their names: "political analyst Leyla Sarper", "Leyla Sarper, a lecturer". Folded. */
const ROLES = words(
  `academic accountant activist actor actress adviser advisor advocate aide analyst anchor announcer anthropologist
  archaeologist architect artist assistant astronaut astronomer athlete attorney author banker barrister biologist blogger
  boss boxer broadcaster broker businessman businesswoman campaigner candidate captain celebrity ceo cfo chairperson champion
  chancellor chef chemist cleric climber clerk coach columnist comedian commentator composer conductor consul consultant
  convict coordinator correspondent counsel counsellor counselor creator cricketer critic cto curator cyclist dancer daughter
  dealer dean defendant defender demonstrator designer developer dictator diplomat dissident doctor driver ecologist economist
  editor educator emperor employee engineer entrepreneur epidemiologist executive expert explorer farmer fighter filmmaker
  financier firefighter fisherman footballer founder cofounder geographer geologist goalkeeper golfer graduate guitarist
  hairdresser historian host hostage husband illustrator imam influencer inspector instructor interpreter inventor investigator
  investor journalist jurist lawmaker lawyer lecturer legislator librarian linguist magistrate magnate man manager mathematician
  mechanic mediator merchant midfielder militant millionaire billionaire missionary model monk mother father motorist musician
  negotiator neighbor neighbour novelist nurse observer officer official opponent organiser organizer owner painter
  parliamentarian participant partner passenger pastor peasant performer philanthropist philosopher photographer physician
  physicist pianist pilot pioneer player playwright poet policeman policewoman politician presenter preacher priest principal
  prisoner producer programmer prosecutor protester psychiatrist psychologist publisher rapper rebel receptionist rector
  referee refugee regent reporter researcher resident retiree rider runner sailor salesman scholar scientist screenwriter
  sculptor secretary sheriff shopkeeper singer sister brother skater skipper sociologist soldier solicitor solidarity
  son songwriter specialist sportsman sportswoman star statesman strategist striker student suspect swimmer teacher technician
  theologian theorist thinker tourist trader trainer translator treasurer tycoon uncle undersecretary veteran victim
  veterinarian vet villager violinist volunteer waiter widow wife winner witness woman worker wrestler writer youngster
  chief head leader director president minister chairman chairwoman chair governor mayor senator ambassador envoy commissioner
  spokesman spokeswoman spokesperson judge general commander professor member deputy premier king queen prince princess sheikh
  bishop archbishop rabbi`,
);

/** Forms of address and ranks: only people have them. Folded. */
const ADDRESSES = words(
  `mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess sheikh sheikha sultan emir ayatollah imam
  pope cardinal archbishop bishop patriarch rabbi reverend rev fr
  president minister premier chancellor secretary speaker chairman chairwoman governor mayor senator sen rep congressman
  congresswoman ambassador envoy commissioner spokesman spokeswoman spokesperson judge justice general gen marshal admiral adm
  colonel col lieutenant lt major maj captain capt sergeant sgt commander corporal brigadier comrade director chief head
  leader officer inspector superintendent detective constable private`,
);

/** Whether a word says what somebody is. */
export function isRole(foldedWord: string): boolean {
  return ROLES.has(foldedWord);
}

/** Whether a word before a name says that it is a person's. */
export function isAddress(foldedWord: string): boolean {
  return ADDRESSES.has(foldedWord);
}
