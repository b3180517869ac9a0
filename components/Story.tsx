import { CornerUpLeft } from 'lucide';
import { useState } from 'preact/hooks';
import type { Cast, UnknownMember } from '../knowledge/annotation.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { CastList } from './CastList.tsx';
import { Connections } from './Connections.tsx';
import { formatDate } from './dates.ts';
import { CastContext } from './EntityName.tsx';
import { ExportMenu, type SavedFile } from './ExportMenu.tsx';
import { Icon } from './Icon.tsx';
import { Stances } from './Stances.tsx';
import { PANEL_ID, Tabs, tabId } from './Tabs.tsx';
import { type MessageKey, plural, useTexts } from './texts.tsx';

type DatePlace = 'json-ld' | 'meta' | 'time' | 'dateline' | 'address' | 'given';

/** An annotated article, as far as its views show it. */
export interface StoryContent {
  article: { title: string; url: string; published?: { date: Edtf; foundIn: DatePlace } };
  annotation: { cast: Cast; notInDataset: UnknownMember[]; isNewerThanData: boolean };
  /** Whether a name was jumped to, so that there is a place in the page to go back to. */
  canGoBack: boolean;
}

export interface StoryEvents {
  /** A name was chosen: its place in the text is to be shown, with each choice the next. */
  onJump(entity: EntityId): void;
  /** Back to where the reader was before the first jump. */
  onJumpBack(): void;
  /** Copies a text; whether that worked. */
  onCopy(text: string): Promise<boolean>;
  onSave(file: SavedFile): void;
  onShowSources(): void;
}

const DATE_LABEL: Record<DatePlace, MessageKey> = {
  'json-ld': 'dateInJsonLd',
  meta: 'dateInMeta',
  time: 'dateInTime',
  dateline: 'dateInDateline',
  address: 'dateInAddress',
  given: 'dateGiven',
};

const TABS = { cast: 'tabCast', stances: 'tabStances', connections: 'tabConnections' } as const;

/** The views of one article: its cast, where they stand, how they are connected. In popup and side panel alike. */
export function Story(props: StoryContent & StoryEvents) {
  const { article, annotation, canGoBack, onJump, onJumpBack, onCopy, onSave, onShowSources } = props;
  const texts = useTexts();
  const [tab, setTab] = useState<keyof typeof TABS>('cast');
  const { cast, notInDataset, isNewerThanData } = annotation;
  const { title, published } = article;
  const [day, data] = [formatDate(cast.day, texts), formatDate(cast.dataset.date, texts)];
  return (
    <CastContext.Provider value={{ cast, onChoose: onJump }}>
      <div class="story">
        <div class="about">
          <h1 dir="auto">{title}</h1>
          <p class="note">
            {plural(texts, 'names', cast.members.length)} ·{' '}
            {published
              ? texts.message('popupDateFound', [day, texts.message(DATE_LABEL[published.foundIn])])
              : texts.message('asOfData', [data])}
          </p>
          {isNewerThanData && <p class="note newer">{texts.message('articleIsNewer', [data])}</p>}
        </div>
        <div class="tab-row">
          <Tabs tabs={TABS} chosen={tab} onChoose={(id) => setTab(id)} />
          <ExportMenu article={article} annotation={annotation} onCopy={onCopy} onSave={onSave} />
        </div>
        {/* Seen below the panel, and before it for the keyboard: a panel has hundreds of stops. */}
        {canGoBack && (
          <p class="way-back">
            <button type="button" class="text-button" onClick={onJumpBack}>
              <Icon of={CornerUpLeft} /> {texts.message('jumpBack')}
            </button>
          </p>
        )}
        {/* Of each tab its own, so that it begins at its top. */}
        <div key={tab} id={PANEL_ID} class="panel" role="tabpanel" aria-labelledby={tabId(tab)}>
          {tab === 'cast' && <CastList notInDataset={notInDataset} onJump={onJump} />}
          {tab === 'stances' && <Stances />}
          {tab === 'connections' && <Connections />}
          <footer>
            <p>
              {texts.message('datasetLine', [data, plural(texts, 'entities', cast.dataset.counts.entities)])}{' '}
              <button type="button" class="text-button" onClick={onShowSources}>
                {texts.message('sourcesAndLicences')}
              </button>
            </p>
          </footer>
        </div>
      </div>
    </CastContext.Provider>
  );
}
