import type { ComponentChild } from 'preact';
import { CastList } from '../../components/CastList.tsx';
import { Connections } from '../../components/Connections.tsx';
import { CastContext } from '../../components/EntityName.tsx';
import { StanceList } from '../../components/StanceList.tsx';
import { Stances } from '../../components/Stances.tsx';
import { outlineOf } from '../../components/sheet-outline.ts';
import { useTexts } from '../../components/texts.tsx';
import { ViewLine } from '../../components/ViewLine.tsx';
import { SinceThen, WhoLine } from '../../components/WhoLine.tsx';
import css from '../../entrypoints/popup/popup.css?inline';
import type { Cast, DatedRelation } from '../../knowledge/annotation.ts';
import type { Edtf } from '../../knowledge/edtf.ts';
import type { Predicate } from '../../knowledge/relation.ts';
import type { Position, Stance } from '../../knowledge/stance.ts';
import type { Exhibit } from '../exhibit.ts';
import { annotation, article, cast, memberNamed } from '../sample.ts';

const frame = (view: ComponentChild) => (
  <main>
    <div class="panel">{view}</div>
  </main>
);
const date = (text: string) => text as Edtf;
const turkey = memberNamed('Turkey');
const russia = memberNamed('Russia');
const akar = memberNamed('Hulusi Akar');
const { source } = turkey.entity;

/** One tie of each kind, with the times that can be known of one. */
const TIES: [Predicate, Partial<DatedRelation>][] = [
  ['holds-office', { from: date('2018-07'), to: date('2023-06-03') }],
  ['member-of', { from: date('2009-10-03') }],
  ['observer-of', { from: date('2014'), standing: 'open' }],
  ['partner-of', { from: date('2014'), knownOn: date('2019-03'), standing: 'open' }],
  ['capital-of', {}],
  ['part-of', {}],
  ['located-in', { from: date('2020-09-27'), to: date('2020-11-10') }],
  ['borders', {}],
  ['fought-in', { to: date('2020-11-10'), standing: 'ended' }],
  ['took-part-in', { knownOn: date('2021') }],
  ['signed', { from: date('2009-10-03') }],
  ['allied-with', {}],
  ['in-dispute-with', { standing: 'ended' }],
  ['recognises', {}],
  ['sanctions', { from: date('2006'), to: date('2006') }],
  ['family-of', { role: 'sister of' }],
  ['works-for', {}],
  ['party-to', {}],
  ['owned-by', {}],
  ['founded-by', {}],
  ['based-in', {}],
  ['fought-against', {}],
];

/** A cast in which two are tied in every way, told from one of the two ends. */
const tied = (isFromObject: boolean): Cast => ({
  ...cast,
  // The more prominent end tells of the tie.
  members: isFromObject ? [russia, turkey] : [turkey, russia],
  relations: TIES.map(([predicate, rest]) => ({
    subject: turkey.entity.id,
    predicate,
    object: russia.entity.id,
    role: 'President',
    standing: 'held',
    source,
    ...rest,
  })),
});

const stance = (position: Position, act: Stance['act'], rest: Partial<Stance> = {}): Stance => ({
  holder: turkey.entity.id,
  target: russia.entity.id,
  position,
  about: 'ferries in the strait',
  act,
  summary: 'Said something of the ferries.',
  date: date('2019-03-20'),
  source,
  ...rest,
});
const viewOf = (stances: Stance[], since: Stance[] = []) => ({
  holder: turkey.entity.id,
  target: russia.entity.id,
  stances,
  since,
  counts: { supports: 2, opposes: 1, mixed: 0, neutral: 0, abstained: 0 },
});
const acts: Stance['act'][] = [
  'statement',
  'vote',
  'treaty',
  'military',
  'sanction',
  'aid',
  'recognition',
  'diplomatic',
];

/** Enough for a matrix, and no long list below it. */
const fewViews = { ...cast, views: cast.views.filter(({ stances }) => stances.length > 0).slice(0, 12) };

const within = (own: Cast, view: ComponentChild) => (
  <CastContext.Provider value={{ cast: own, onChoose: () => {} }}>{view}</CastContext.Provider>
);

/** The texts of a saved cast sheet, without their form. */
function Sheet() {
  const { title, lead, sections } = outlineOf({ article, annotation }, useTexts());
  return (
    <>
      <h2>{title}</h2>
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sections.map(({ heading, note, groups }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <p>{note}</p>
          {groups.map((group) => (
            <ul key={group.heading}>
              <li>{group.heading}</li>
              {group.claims.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ))}
        </section>
      ))}
    </>
  );
}

/** The parts of the popup's tabs, which the card has too. */
export const partExhibits: Exhibit[] = [
  {
    component: 'CastList',
    css,
    width: 400,
    frame,
    states: [
      {
        name: 'everyone',
        view: () => <CastList notInDataset={annotation.notInDataset} onJump={() => {}} />,
      },
      {
        name: 'by whom they belong to',
        view: () => <CastList notInDataset={annotation.notInDataset} onJump={() => {}} />,
        select: { 'select:last-of-type': 'belonging' },
      },
      {
        name: 'names that are not in the dataset, of every kind',
        view: () => (
          <CastList
            notInDataset={[
              {
                name: 'Leyla Sarper',
                kind: 'person',
                mentions: 2,
                saidOf: 'director of the port of Norhaven',
              },
              { name: 'Isle Company', kind: 'organisation', mentions: 1 },
              { name: 'Kalder', mentions: 1 },
            ]}
            onJump={() => {}}
          />
        ),
      },
    ],
  },
  {
    component: 'Stances',
    css,
    width: 400,
    frame,
    states: [
      { name: 'of some of the sample', view: () => within(fewViews, <Stances />) },
      {
        name: 'with what is behind a cell',
        view: () => within(fewViews, <Stances />),
        press: ['.cell:has(.position-supports)'],
      },
      {
        name: 'with nothing behind a cell',
        view: () => within(fewViews, <Stances />),
        press: ['.cell:has(.position-nothing)'],
      },
    ],
  },
  {
    component: 'StanceList',
    css,
    width: 400,
    frame,
    states: [
      { name: 'of the sample', view: () => <StanceList /> },
      { name: 'none recorded', view: () => within({ ...cast, views: [] }, <StanceList />) },
    ],
  },
  {
    component: 'ViewLine',
    css,
    width: 400,
    frame,
    states: [
      ...(['supports', 'opposes', 'mixed', 'neutral', 'abstained'] as const).map((position) => ({
        name: position,
        view: () => (
          <ul class="views">
            <ViewLine view={viewOf([stance(position, 'vote')])} show="both" />
          </ul>
        ),
      })),
      {
        name: 'nothing recorded then',
        view: () => (
          <ul class="views">
            <ViewLine
              view={viewOf([], [stance('opposes', 'statement', { date: date('2024') })])}
              show="both"
            />
          </ul>
        ),
      },
      {
        name: 'acts of every kind, in the name of another',
        view: () => (
          <ul class="views">
            <ViewLine
              view={viewOf(
                acts.map((act, i) =>
                  stance('supports', act, {
                    summary: `Act ${i}.`,
                    holder: i % 2 ? akar.entity.id : turkey.entity.id,
                    ...(i % 2 === 0 && { speaksFor: turkey.entity.id }),
                  }),
                ),
              )}
              show="both"
            />
          </ul>
        ),
      },
    ],
  },
  {
    component: 'Connections',
    css,
    width: 400,
    frame,
    states: [
      { name: 'of the sample', view: () => <Connections /> },
      { name: 'of every kind, from one end', view: () => within(tied(false), <Connections />) },
      { name: 'of every kind, from the other', view: () => within(tied(true), <Connections />) },
      {
        name: 'of no kind',
        view: () => within({ ...cast, relations: cast.relations.slice(0, 1) }, <Connections />),
        press: ['.chip'],
      },
      { name: 'none recorded', view: () => within({ ...cast, relations: [] }, <Connections />) },
    ],
  },
  {
    component: 'The cast sheet',
    css,
    width: 400,
    frame,
    states: [{ name: 'in words', view: () => <Sheet /> }],
  },
  {
    component: 'WhoLine',
    css,
    width: 400,
    frame,
    states: [
      {
        name: 'with the last office, and one left without a successor',
        view: () => {
          const [left] = akar.since.left;
          const office = akar.offices[0];
          const member = {
            ...akar,
            offices: [],
            lastOffice: office && { ...office, from: undefined, to: date('2015') },
            since: { ...akar.since, left: left ? [{ left: left.left }] : [] },
          };
          return (
            <>
              <WhoLine member={member} />
              <SinceThen member={member} />
            </>
          );
        },
      },
    ],
  },
];
