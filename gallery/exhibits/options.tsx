import { AboutDataset } from '../../components/AboutDataset.tsx';
import { type CorrectionShown, Corrections, type CorrectionsProps } from '../../components/Corrections.tsx';
import css from '../../entrypoints/options/options.css?inline';
import type { Edtf } from '../../knowledge/edtf.ts';
import type { Exhibit } from '../exhibit.ts';
import { cast } from '../sample.ts';

const corrections: CorrectionShown[] = [
  {
    key: 'a',
    name: 'Georgia',
    entity: { name: 'Georgia', description: 'Country in the South Caucasus' },
    instead: { name: 'Georgia', description: 'State of the United States' },
    scope: { kind: 'article', url: `https://news.example/${'a-very-long-path-'.repeat(6)}.html` },
    made: '2026-11-02' as Edtf,
  },
  { key: 'b', name: 'Jordan', entity: { name: 'Jordan' }, scope: { kind: 'site', host: 'sport.example' } },
  { key: 'c', name: 'Reading', entity: { name: 'Reading' }, scope: { kind: 'everywhere' } },
];

const view = (own: CorrectionShown[], outcome?: Awaited<ReturnType<CorrectionsProps['onAdd']>>) => (
  <main>
    <Corrections
      corrections={own}
      onUndo={async () => {}}
      onSave={() => {}}
      onAdd={async () => outcome ?? { ok: true, added: 2, known: 1, unfit: 1 }}
    />
  </main>
);

/** What the settings list. */
export const optionsExhibits: Exhibit[] = [
  {
    component: 'Corrections',
    css,
    width: 700,
    states: [
      { name: 'none', view: () => view([]) },
      { name: 'of every reach', view: () => view(corrections) },
      { name: 'one was undone', view: () => view(corrections), press: ['li .text-button'] },
      {
        name: 'all are to be undone',
        view: () => view(corrections),
        press: ['.answers > button:last-of-type'],
      },
      { name: 'a file was added', view: () => view(corrections), choose: 'input[type="file"]' },
      {
        name: 'a file that is none of ours',
        view: () => view(corrections, { ok: false, reason: 'not-corrections' }),
        choose: 'input[type="file"]',
      },
      {
        name: 'a file of a newer version',
        view: () => view(corrections, { ok: false, reason: 'newer' }),
        choose: 'input[type="file"]',
      },
    ],
  },
  {
    component: 'AboutDataset',
    css,
    width: 700,
    states: [
      {
        name: 'of the sample',
        view: () => (
          <main>
            <AboutDataset info={cast.dataset} sources={manySources()} noticesUrl="licences.txt" />
          </main>
        ),
      },
    ],
  },
];

/** More than are shown at a time. */
function manySources() {
  const own = Object.values(cast.sources);
  return [...own, ...own.map((source, i) => ({ ...source, id: `${source.id}-${i}` as typeof source.id }))];
}
