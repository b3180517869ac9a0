import { Popup, type PopupState } from '../../components/Popup.tsx';
import css from '../../entrypoints/popup/popup.css?inline';
import type { Exhibit } from '../exhibit.ts';
import { annotation, article } from '../sample.ts';

const nothing = () => {};
const host = 'news.a-site-with-a-rather-long-name.example';
const settings = { enabled: true, isSiteOn: true };

function popup(
  page: PopupState['page'],
  own: PopupState['settings'] = settings,
  isPrivate = false,
  canCopy = true,
) {
  return (
    <Popup
      page={page}
      settings={own}
      isPrivate={isPrivate}
      onToggle={nothing}
      onToggleSite={nothing}
      onJump={nothing}
      onJumpBack={nothing}
      onCopy={async () => canCopy}
      onSave={nothing}
      onAnnotateAnyway={nothing}
      onAskAccess={nothing}
      onShowSources={nothing}
      onReadAlong={nothing}
    />
  );
}

/** A cast of one, for states in which the cast is not what is looked at. */
const few = {
  ...annotation,
  notInDataset: [],
  cast: { ...annotation.cast, members: annotation.cast.members.slice(0, 1) },
};

const annotated = { kind: 'annotated', canGoBack: false, host, article, annotation } as const;
const small = { ...annotated, annotation: few };

const PAGES: Record<string, PopupState['page']> = {
  'off everywhere': { kind: 'off', host, reason: 'everywhere' },
  'off on this site': { kind: 'off', host, reason: 'site' },
  reading: { kind: 'reading', host },
  'no article': { kind: 'no-article', host },
  'no text': { kind: 'no-article', host, hasNoText: true },
  'a PDF file': { kind: 'pdf', host },
  'a store': { kind: 'store' },
  'a page of the browser': { kind: 'browser-page' },
  'Reader View': { kind: 'reader-view' },
  'a file': { kind: 'file' },
  'a restless page': { kind: 'restless', host },
  'a translated page': { kind: 'left-alone', host, why: 'translated' },
  'a page that opts out': { kind: 'left-alone', host, why: 'opted-out' },
  'another language': { kind: 'other-language', host, language: 'tr' },
  'an unknown language': { kind: 'other-language', host, language: 'und' },
  failed: { kind: 'failed', host, reason: 'The background did not take the message.' },
  'no access': { kind: 'no-access', site: host },
  'not loaded': { kind: 'not-loaded' },
  'cannot run': { kind: 'cannot-run' },
  annotated,
  'after a jump': { ...small, canGoBack: true },
  'newer than the data': {
    kind: 'annotated',
    canGoBack: false,
    host,
    article,
    annotation: { ...few, isNewerThanData: true },
  },
  ...Object.fromEntries(
    (['json-ld', 'meta', 'time', 'dateline', 'address', 'given'] as const).map((foundIn) => [
      `dated by ${foundIn}`,
      {
        kind: 'annotated',
        canGoBack: false,
        host,
        article: { ...article, published: { date: annotation.cast.day, foundIn } },
        annotation: few,
      },
    ]),
  ),
  'without a date': {
    kind: 'annotated',
    canGoBack: false,
    host,
    article: { ...article, published: undefined },
    annotation,
  },
  'without names': {
    kind: 'annotated',
    canGoBack: false,
    host,
    article,
    annotation: {
      ...annotation,
      notInDataset: [],
      cast: { ...annotation.cast, members: [], relations: [], views: [] },
    },
  },
};

export const popupExhibits: Exhibit[] = [
  {
    component: 'Popup',
    css,
    width: 400,
    states: [
      ...Object.entries(PAGES).map(([name, page]) => ({ name, view: () => popup(page) })),
      { name: 'the menu of the cast sheet', view: () => popup(small), press: ['.export-button'] },
      {
        name: 'a copied cast sheet',
        view: () => popup(small),
        press: ['.export-button', '[data-export="copy"]'],
      },
      {
        name: 'a cast sheet that could not be copied',
        view: () => popup(small, settings, false, false),
        press: ['.export-button', '[data-export="copy"]'],
      },
      {
        name: 'switched off on the site',
        view: () => popup({ kind: 'off', host, reason: 'site' }, { enabled: true, isSiteOn: false }),
      },
      {
        name: 'in a private window',
        view: () => popup({ kind: 'reading', host }, settings, true),
      },
    ],
  },
];
