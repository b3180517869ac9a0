import { useState } from 'preact/hooks';
import type { DatasetInfo } from '../knowledge/dataset.ts';
import type { Source } from '../knowledge/source.ts';
import { formatDate } from './dates.ts';
import { SourceNote } from './SourceNote.tsx';
import { type MessageKey, plural, useTexts } from './texts.tsx';

export interface AboutDatasetProps {
  info: DatasetInfo;
  sources: Source[];
  /** Where the notices that the licences ask for are shipped. */
  noticesUrl: string;
}

/** Only a fact was taken from these, no data: they need no licence. */
const CITED = 'cited';
/** Documents shown at a time: there are hundreds, and they are found by their words. */
const MOST_SHOWN = 50;

/** What the dataset is, what is in it, and where every row comes from, with the licences of the data taken over. */
export function AboutDataset({ info, sources, noticesUrl }: AboutDatasetProps) {
  const texts = useTexts();
  const taken = sources.filter(({ licence }) => licence !== CITED);
  return (
    <main>
      <h1>{texts.message('optionsTitle')}</h1>
      <p>{texts.message('datasetAbout', [info.version, formatDate(info.date, texts)])}</p>
      <Counts counts={info.counts} />
      <section aria-labelledby="licences">
        <h2 id="licences">{texts.message('datasetLicences')}</h2>
        <p class="note">{texts.message('datasetLicencesNote')}</p>
        {[...Map.groupBy(taken, ({ licence }) => licence)]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([licence, same]) => (
            <Licensed key={licence} licence={licence} sources={same} />
          ))}
        <p>
          <a href={noticesUrl}>{texts.message('datasetNotices')}</a>
        </p>
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{texts.message('datasetDocuments')}</h2>
        <Documents sources={sources.filter(({ licence }) => licence === CITED)} />
      </section>
    </main>
  );
}

const COUNTS: [keyof DatasetInfo['counts'], MessageKey][] = [
  ['entities', 'countEntities'],
  ['names', 'countNames'],
  ['relations', 'countRelations'],
  ['stances', 'countStances'],
  ['sources', 'countSources'],
];

function Counts({ counts }: { counts: DatasetInfo['counts'] }) {
  const texts = useTexts();
  const number = new Intl.NumberFormat(texts.language);
  return (
    <dl class="counts">
      {COUNTS.map(([key, label]) => (
        <div key={key}>
          <dt>{texts.message(label)}</dt>
          <dd>{number.format(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The sources under one licence: those of one series, such as roll calls, are many and folded away. */
function Licensed({ licence, sources }: { licence: string; sources: Source[] }) {
  const texts = useTexts();
  const list = (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceNote source={source} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{licence}</h3>
      {sources.length <= 12 ? (
        list
      ) : (
        <details>
          <summary>{plural(texts, 'documents', sources.length)}</summary>
          {list}
        </details>
      )}
    </>
  );
}

function Documents({ sources }: { sources: Source[] }) {
  const texts = useTexts();
  const [sought, setSought] = useState('');
  const words = sought.toLocaleLowerCase(texts.language).split(/\s+/).filter(Boolean);
  const found = sources.filter(({ publisher, title, number = '' }) => {
    const text = `${publisher} ${title} ${number}`.toLocaleLowerCase(texts.language);
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <label class="find">
        {texts.message('datasetFind')}
        <input type="search" value={sought} onInput={({ currentTarget }) => setSought(currentTarget.value)} />
      </label>
      <p class="note" role="status">
        {plural(texts, 'documents', found.length)}
        {found.length > MOST_SHOWN && ` · ${texts.message('datasetFirstShown', [String(MOST_SHOWN)])}`}
      </p>
      <ul class="sources">
        {found.slice(0, MOST_SHOWN).map((source) => (
          <li key={source.id}>
            <SourceNote source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}
