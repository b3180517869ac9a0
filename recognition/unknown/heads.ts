const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Last words of names of organisations: "Caspian Policy Institute", "Zimele Holdings". Folded. */
export const ORGANISATION_ENDS = words(
  `academy administration agency airlines airways alliance army assembly associates association authority bank battalion
  board brigade broadcasting brotherhood bureau business cabinet center centre chamber church club co coalition college
  command commission committee company confederation congress consortium consulting corp corporation corps council court
  daily defence defense department directorate division dynamics electric electronics enterprise enterprises entertainment
  exchange faculty fc federation fleet force forces foundation front fund gazette group guard guards gymnasium herald holding
  holdings hospital inc industries industry initiative institute institution insurance international investment investments
  jazeera journal labs laboratories laboratory lab league legislature library limited llc ltd magazine media ministry monitor
  motors movement museum navy network news newspaper observatory office orchestra organisation organization panel parliament
  partners partnership party petroleum pharma pharmaceuticals plc police polytechnic post press productions program programme
  publishers publishing radio regiment school schools secretariat securities seminary senate service services society solutions
  squad steel studio studios syndicate systems task taskforce team technologies telecom television theatre times tribunal
  tribune trust tv union unit united university ventures watch weekly workers works youth`,
);

/** First words of names of organisations that go on with "of", "for" or "on": "Agency for Ethno-National Strategies". */
export const ORGANISATION_BEGINNINGS = words(
  `academy agency alliance association authority bank board bureau campaign center centre chamber church coalition college
  commission committee confederation congress council court department directorate division faculty federation forum foundation
  friends front fund house initiative institute league ministry movement museum network office organisation organization
  parliament party school secretariat society syndicate union university`,
);

/** Last words of names of places, buildings and ways. */
export const PLACE_ENDS = words(
  `airport archipelago arena avenue base basin bay beach border boulevard bridge building camp canal canyon cape castle
  cathedral cemetery city coast corridor county creek crossing dam delta desert district east estate falls farm forest fort
  garden gardens gate governorate gulf hall harbor harbour heights highlands highway hill hills hotel house island islands
  isles junction kingdom lake land lane line mall market mosque mount mountain mountains mountainside north ocean oblast palace
  park pass path peak peninsula plant plateau plaza port prefecture prison province quarter railway ranges range reef region
  republic reservoir resort restaurant ridge river road route sea shrine south square stadium state states station steppe
  straits strait street suburb summit temple terminal territories territory tower town township trail triangle tunnel valley
  village volcano wall waterway west zone`,
);

/** Last words of names of anything else: events, laws, awards, works, days, goods. */
export const OTHER_ENDS = words(
  `accord accords act age agreement agreements air amendment anniversary annual app army award awards belt bible bill bomb
  bond bonds boat book campaign carnival case ceremony challenge championship championships chapter charter christmas clause
  code communique competition concert conference constitution contest convention conventions covenant crisis cup currency
  davos day days deal debate decade declaration derby dialogue dictionary directive disease doctrine dollar dollars edition
  election elections era eve exercise exhibition expo exposition fair festival film final finals games gas gold guide hour
  index islam jihad justice law laws league letter list lunar marathon matters medal medals meeting memorandum method mile
  missile mission model monday month movie new oil olympics open operation opera order pact page paper peace plan
  policy pool pound prayer premier prize problem process project promise proposal protocol question race rally ramadan record
  referendum relations renminbi report resolution resolutions review revolution rights road rule rules scheme security series
  session show singles song spring statement status story strategy style summer summit super survey symposium system theory
  thursday today tour tournament trade treaty trend trial trophy uprising vaccine version virus visa vision war wars week
  weekend winter world year years yen yuan zero`,
);
