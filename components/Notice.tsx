import { type Texts, useTexts } from './texts.tsx';

/** What there is to say of a tab whose page is not annotated: the content script's own words, or why there is none. */
export type NoticeState =
  | { kind: 'off'; host: string; reason: 'everywhere' | 'site' }
  | { kind: 'reading' | 'restless' | 'pdf'; host: string }
  /** `hasNoText`: it was to be read as an article all the same, and has nothing to read. */
  | { kind: 'no-article'; host: string; hasNoText?: boolean }
  | { kind: 'left-alone'; host: string; why: 'translated' | 'opted-out' }
  | { kind: 'other-language'; host: string; language: string }
  | { kind: 'failed'; host: string; reason: string }
  | { kind: 'no-access'; site: string | undefined }
  /** Browsers keep extensions out, for one reason or another. */
  | { kind: 'store' | 'browser-page' | 'pdf-viewer' | 'reader-view' | 'file' }
  | { kind: 'not-loaded' | 'cannot-run' };

export interface NoticeEvents {
  onAskAccess(where: 'site' | 'everywhere'): void;
  /** Reads the page as an article, though it seems to be none. */
  onAnnotateAnyway(): void;
}

/** Why there is nothing to see, in the reader's words, and what they can do. */
export function Notice({ page, onAskAccess, onAnnotateAnyway }: NoticeEvents & { page: NoticeState }) {
  const texts = useTexts();
  const { message } = texts;
  const mayTry = page.kind === 'no-article' && !page.hasNoText;
  return (
    <div class="notice" role="status">
      <h1>{reasonOf(page, texts)}</h1>
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
      {mayTry && (
        <>
          <p class="answers">
            <button type="button" class="button" onClick={onAnnotateAnyway}>
              {message('popupAnnotateAnyway')}
            </button>
          </p>
          <p class="note">{message('popupAnnotateAnywayNote')}</p>
        </>
      )}
    </div>
  );
}

function reasonOf(page: NoticeState, texts: Texts): string {
  const { message } = texts;
  switch (page.kind) {
    case 'off':
      return message(page.reason === 'site' ? 'popupOffHere' : 'popupOff');
    case 'reading':
      return message('popupLoading');
    case 'no-article':
      return message(page.hasNoText ? 'popupNoText' : 'popupNoArticle');
    case 'restless':
      return message('popupRestless');
    case 'left-alone':
      return message(page.why === 'translated' ? 'popupTranslated' : 'popupOptedOut');
    case 'other-language':
      return otherLanguage(page.language, texts);
    case 'failed':
      return message('popupFailed', [page.reason]);
    case 'no-access':
      return message('popupNoAccess');
    case 'store':
      return message('popupStore');
    case 'browser-page':
      return message('popupBrowserPage');
    case 'pdf':
    case 'pdf-viewer':
      return message('popupPdf');
    case 'reader-view':
      return message('popupReaderView');
    case 'file':
      return message('popupFile');
    case 'not-loaded':
      return message('popupReload');
    case 'cannot-run':
      return message('popupCannotRun');
  }
}

function otherLanguage(code: string, { language, message }: Texts): string {
  const name =
    code === 'und'
      ? undefined
      : new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code);
  return name ? message('popupOtherLanguage', [name]) : message('popupUnknownLanguage');
}
