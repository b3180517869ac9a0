import { useState } from 'preact/hooks';
import type { DatasetInfo } from '../knowledge/dataset.ts';
import type { Source } from '../knowledge/source.ts';
import { formatDate } from './dates.ts';
import { numberFormat } from './formats.ts';
import { SourceNote } from './SourceNote.tsx';
import { SettingsSection } from './settings/SettingsSection.tsx';
import { type MessageKey, plural, useTexts } from './texts.tsx';

export interface AboutDatasetProps {
  info: DatasetInfo;
  sources: Source[];
  /** Where the notices that the licences ask for are shipped. */
  noticesUrl: string;
}

/** Only a fact was taken from these, no data: they need no licence. */
const CITED = 'cited';
/** The names of licences as one reads them, and where they can be read. */
const LICENCES: Record<string, { name: string; url?: string }> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'Unicode-3.0': { name: 'Unicode License v3', url: 'https://www.unicode.org/license.txt' },
};
/** A publisher with more documents than this under one licence has a series of them. */
const SERIES_FROM = 5;
/** Documents shown at a time: there are hundreds, and they are found by their words. */
const MOST_SHOWN = 50;

/** What the dataset is, what is in it, and where every row comes from, with the licences of the data taken over. */
export function AboutDataset({ info, sources, noticesUrl }: AboutDatasetProps) {
  const texts = useTexts();
  const taken = sources.filter(({ licence }) => licence !== CITED);
  return (
    <SettingsSection id="dataset" title={texts.message('datasetTitle')}>
      <p>{texts.message('datasetAbout', [info.version, formatDate(info.date, texts)])}</p>
      <Counts counts={info.counts} />
      <section aria-labelledby="licences">
        <h3 id="licences">{texts.message('datasetLicences')}</h3>
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
        <h3 id="documents">{texts.message('datasetDocuments')}</h3>
        <Documents sources={sources.filter(({ licence }) => licence === CITED)} />
      </section>
    </SettingsSection>
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
  const number = numberFormat(texts.language);
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

/** The sources under one licence. Series of documents, such as roll calls, are folded under their publisher. */
function Licensed({ licence, sources }: { licence: string; sources: Source[] }) {
  const texts = useTexts();
  const series = [...Map.groupBy(sources, ({ publisher }) => publisher)].filter(
    ([, same]) => same.length > SERIES_FROM,
  );
  const folded = new Set(series.flatMap(([, same]) => same));
  const { name, url } = LICENCES[licence] ?? { name: licence };
  return (
    <>
      <h4>{url ? <a href={url}>{name}</a> : name}</h4>
      <SourceList sources={sources.filter((source) => !folded.has(source))} />
      {series.map(([publisher, same]) => (
        <details key={publisher}>
          <summary>
            {publisher} · {plural(texts, 'documents', same.length)}
          </summary>
          <SourceList sources={same} />
        </details>
      ))}
    </>
  );
}

function SourceList({ sources }: { sources: Source[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceNote source={source} />
        </li>
      ))}
    </ul>
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
      <SourceList sources={found.slice(0, MOST_SHOWN)} />
    </>
  );
}
