import { useState } from 'preact/hooks';
import type { Cast, UnknownMember } from '../knowledge/annotation.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { CastList } from './CastList.tsx';
import { Connections } from './Connections.tsx';
import { formatDate } from './dates.ts';
import { CastContext } from './EntityName.tsx';
import { StanceList } from './StanceList.tsx';
import { Switch } from './Switch.tsx';
import { type MessageKey, plural, type Texts, useTexts } from './texts.tsx';

type DatePlace = 'json-ld' | 'meta' | 'time' | 'dateline' | 'address' | 'given';

/** What there is to say of the tab: the content script's own words, or why there is none. */
type TabPage =
  | { kind: 'off'; host: string; reason: 'everywhere' | 'site' }
  | { kind: 'reading' | 'no-article' | 'restless'; host: string }
  | { kind: 'left-alone'; host: string; why: 'translated' | 'opted-out' }
  | { kind: 'other-language'; host: string; language: string }
  | { kind: 'failed'; host: string; reason: string }
  | {
      kind: 'annotated';
      host: string;
      article: { title: string; published?: { date: Edtf; foundIn: DatePlace } };
      annotation: { cast: Cast; notInDataset: UnknownMember[]; isNewerThanData: boolean };
    }
  | { kind: 'no-access'; site: string | undefined }
  | { kind: 'not-loaded' | 'cannot-run' };

export interface PopupState {
  settings: {
    enabled: boolean;
    /** Whether the site is one of those that are annotated. */
    isSiteOn: boolean;
    /** The switches that an administrator has set. */
    isSet?: { enabled: boolean; site: boolean };
  };
  page: TabPage;
}

export interface PopupProps extends PopupState {
  /** In a private window nothing about a site is stored, so that there is no switch for one. */
  isPrivate: boolean;
  onToggle(isOn: boolean): void;
  onToggleSite(isOn: boolean): void;
  onJump(entity: EntityId): void;
  onAskAccess(where: 'site' | 'everywhere'): void;
  onShowSources(): void;
}

export function Popup(props: PopupProps) {
  const { settings, page, isPrivate, onToggle, onToggleSite } = props;
  const texts = useTexts();
  return (
    <>
      <header class="switches">
        <Switch
          label={texts.message('switchEverywhere')}
          isOn={settings.enabled}
          isDisabled={settings.isSet?.enabled}
          onToggle={onToggle}
        />
        {'host' in page && page.host !== '' && !isPrivate && (
          <Switch
            label={texts.message('switchSite', [page.host])}
            isOn={settings.isSiteOn}
            isDisabled={!settings.enabled || settings.isSet?.site}
            onToggle={onToggleSite}
          />
        )}
      </header>
      <main>
        {page.kind === 'annotated' ? <Annotated {...props} page={page} /> : <Notice {...props} page={page} />}
      </main>
    </>
  );
}

/** Why there is nothing to see, in the reader's words, and what they can do. */
function Notice({ page, onAskAccess }: PopupProps) {
  const texts = useTexts();
  const { message } = texts;
  const text: Record<Exclude<TabPage['kind'], 'annotated'>, () => string> = {
    off: () => message('reason' in page && page.reason === 'site' ? 'popupOffHere' : 'popupOff'),
    reading: () => message('popupLoading'),
    'no-article': () => message('popupNoArticle'),
    restless: () => message('popupRestless'),
    'left-alone': () =>
      message('why' in page && page.why === 'translated' ? 'popupTranslated' : 'popupOptedOut'),
    'other-language': () => otherLanguage(page, texts),
    failed: () => message('popupFailed', ['reason' in page ? page.reason : '']),
    'no-access': () => message('popupNoAccess'),
    'not-loaded': () => message('popupReload'),
    'cannot-run': () => message('popupCannotRun'),
  };
  return (
    <div class="notice" role="status">
      <p>{text[page.kind as keyof typeof text]()}</p>
      {page.kind === 'no-access' && (
        <p class="answers">
          {page.site && (
            <button type="button" class="button" onClick={() => onAskAccess('site')}>
              {message('popupAskAccessHere', [page.site])}
            </button>
          )}
          <button type="button" class="button" onClick={() => onAskAccess('everywhere')}>
            {message('popupAskAccess')}
          </button>
        </p>
      )}
    </div>
  );
}

function otherLanguage(page: TabPage, { language, message }: Texts): string {
  const code = page.kind === 'other-language' ? page.language : 'und';
  const name =
    code === 'und'
      ? undefined
      : new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code);
  return name ? message('popupOtherLanguage', [name]) : message('popupUnknownLanguage');
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

function Annotated({
  page,
  onJump,
  onShowSources,
}: PopupProps & { page: Extract<TabPage, { kind: 'annotated' }> }) {
  const texts = useTexts();
  const [tab, setTab] = useState<keyof typeof TABS>('cast');
  const { cast, notInDataset, isNewerThanData } = page.annotation;
  const { title, published } = page.article;
  const [day, data] = [formatDate(cast.day, texts), formatDate(cast.dataset.date, texts)];
  const choose = (step: number) => {
    const keys = Object.keys(TABS) as (keyof typeof TABS)[];
    const next = keys[(keys.indexOf(tab) + step + keys.length) % keys.length];
    if (!next) return;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <CastContext.Provider value={{ cast, onChoose: onJump }}>
      <div class="about">
        <h1>{title}</h1>
        <p class="note">
          {published
            ? texts.message('popupDateFound', [day, texts.message(DATE_LABEL[published.foundIn])])
            : texts.message('asOfData', [data])}
        </p>
        {isNewerThanData && <p class="note newer">{texts.message('articleIsNewer', [data])}</p>}
      </div>
      <div
        class="tabs"
        role="tablist"
        onKeyDown={({ key }) =>
          key === 'ArrowRight' ? choose(1) : key === 'ArrowLeft' ? choose(-1) : undefined
        }
      >
        {(Object.keys(TABS) as (keyof typeof TABS)[]).map((key) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={tab === key}
            aria-controls="panel"
            tabIndex={tab === key ? 0 : -1}
            onClick={() => setTab(key)}
          >
            {texts.message(TABS[key])}
          </button>
        ))}
      </div>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'cast' && <CastList notInDataset={notInDataset} onJump={onJump} />}
        {tab === 'stances' && <StanceList />}
        {tab === 'connections' && <Connections />}
      </div>
      <footer>
        <p>
          {texts.message('datasetLine', [data, plural(texts, 'entities', cast.dataset.counts.entities)])}{' '}
          <button type="button" class="text-button" onClick={onShowSources}>
            {texts.message('sourcesAndLicences')}
          </button>
        </p>
      </footer>
    </CastContext.Provider>
  );
}
