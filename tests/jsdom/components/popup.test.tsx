import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps, type PopupState } from '../../../components/Popup.tsx';
import type { Texts } from '../../../components/texts.tsx';
import { castOf, date, HOLM, NORLAND, relation, SUDLAND, stance, view } from '../cast.ts';
import { textsIn } from '../texts.ts';
import { clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

type TabPage = PopupState['page'];

const host = 'news.example';
const ON = { enabled: true, isSiteOn: true };
const PDF =
  'This is a PDF file. Browsers do not let extensions read those; the article’s own page may have the same text.';
const ANNOTATED: Extract<TabPage, { kind: 'annotated' }> = {
  kind: 'annotated',
  host,
  article: {
    title: 'Ferries agree',
    url: 'https://news.example/ferries',
    published: { date: date('2019-03-21'), foundIn: 'json-ld' },
  },
  canGoBack: false,
  annotation: {
    cast: castOf({
      relations: [relation(NORLAND, 'borders', SUDLAND)],
      views: [view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'opposes')])],
    }),
    notInDataset: [
      { name: 'Per Unknown', kind: 'person', mentions: 2 },
      { name: 'Isle Co', kind: 'organisation', mentions: 1 },
    ],
    isNewerThanData: false,
  },
};

function showPopup(
  page: TabPage,
  { texts, ...props }: Partial<Pick<PopupProps, 'settings' | 'isPrivate'>> & { texts?: Texts } = {},
) {
  const events = {
    onToggle: vi.fn(),
    onToggleSite: vi.fn(),
    onJump: vi.fn(),
    onJumpBack: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve(true)),
    onSave: vi.fn(),
    onAnnotateAnyway: vi.fn(),
    onAskAccess: vi.fn(),
    onShowSources: vi.fn(),
  };
  const shown = show(
    <Popup page={page} settings={ON} isPrivate={false} {...props} {...events} />,
    texts && { texts },
  );
  return { ...shown, ...events, text: textOf(shown.container.querySelector('main')) };
}

describe('what the popup says where nothing is annotated', () => {
  it.each<[string, TabPage, string]>([
    ['off everywhere', { kind: 'off', host, reason: 'everywhere' }, 'Annotation is off.'],
    ['off on this site', { kind: 'off', host, reason: 'site' }, 'Annotation is off on this site.'],
    ['being read', { kind: 'reading', host }, 'Reading the page …'],
    [
      'an article without text',
      { kind: 'no-article', host, hasNoText: true },
      'There is no text here that could be read as an article.',
    ],
    ['a PDF file', { kind: 'pdf', host }, PDF],
    ['a viewer of PDF files', { kind: 'pdf-viewer' }, PDF],
    ['a store', { kind: 'store' }, 'Browsers keep extensions out of their stores, and so Dramatis too.'],
    [
      'a page of the browser',
      { kind: 'browser-page' },
      'This page belongs to the browser or to an extension. Other extensions cannot read it.',
    ],
    [
      'Reader View',
      { kind: 'reader-view' },
      'Browsers do not let extensions into Reader View. Leave it to see the article with its cast.',
    ],
    ['a file', { kind: 'file' }, 'This is a file on your computer. Dramatis reads pages of the web only.'],
    [
      'a language that has a name',
      { kind: 'other-language', host, language: 'tr' },
      'This article is in Turkish. Only English articles are supported so far.',
    ],
    [
      'a language that nobody gives',
      { kind: 'other-language', host, language: 'und' },
      'The language of this article is not supported yet. Only English articles are.',
    ],
    [
      'a language that has no name',
      { kind: 'other-language', host, language: 'xqz' },
      'The language of this article is not supported yet. Only English articles are.',
    ],
    ['failed', { kind: 'failed', host, reason: 'no index' }, 'Something went wrong: no index'],
    [
      'not loaded',
      { kind: 'not-loaded' },
      'This tab was open before Dramatis was installed or updated. Reload it to go on. Where that changes nothing, the browser shows a page of its own here, which extensions cannot read.',
    ],
    ['cannot run', { kind: 'cannot-run' }, 'Dramatis cannot run on this page.'],
  ])('%s', (_, page, text) => {
    const { text: shown, getByRole, queryByRole } = showPopup(page);
    expect(shown).toBe(text);
    expect(textOf(getByRole('status'))).toBe(text);
    expect(queryByRole('tablist')).toBeNull();
    expect(queryByRole('button')).toBeNull();
  });

  it('offers to annotate a page all the same that seems to be no article', () => {
    const { text, getByRole, onAnnotateAnyway } = showPopup({ kind: 'no-article', host });
    expect(text).toContain('This page does not look like a news article, so nothing is annotated.');
    clickAsReader(getByRole('button', { name: 'Annotate anyway' }));
    expect(onAnnotateAnyway).toHaveBeenCalledOnce();
  });

  it('names the language in the language of the reader', () => {
    const page = { kind: 'other-language', host, language: 'tr' } as const;
    expect(showPopup(page, { texts: textsIn('de') }).text).toContain('Türkisch');
  });

  it.each([
    ['Allow on news.example', 'site'],
    ['Allow on all sites', 'everywhere'],
  ])('offers to ask for access where there is none: %s', (name, where) => {
    const { text, getByRole, onAskAccess } = showPopup({ kind: 'no-access', site: host });
    expect(text).toContain('You have not given Dramatis access to this site, so it cannot read the article.');
    clickAsReader(getByRole('button', { name }));
    expect(onAskAccess.mock.calls).toEqual([[where]]);
  });

  it('offers access to all sites only where the site is not known', () => {
    const { getAllByRole } = showPopup({ kind: 'no-access', site: undefined });
    expect(getAllByRole('button').map(textOf)).toEqual(['Allow on all sites']);
  });
});

describe('the switches', () => {
  const everywhere = 'Annotate news articles';
  const site = 'On news.example';

  it.each([
    ['all on', ON, true, true, false],
    ['this site off', { enabled: true, isSiteOn: false }, true, false, false],
    ['all off', { enabled: false, isSiteOn: true }, false, true, true],
  ])('show what is chosen: %s', (_, settings, isOn, isSiteOn, isSiteDisabled) => {
    const { getByRole } = showPopup({ kind: 'reading', host }, { settings });
    const [all, one] = [everywhere, site].map((name) => getByRole('switch', { name }) as HTMLInputElement);
    expect([all?.checked, one?.checked, one?.disabled]).toEqual([isOn, isSiteOn, isSiteDisabled]);
  });

  it.each([
    ['off', ON, false],
    ['on', { enabled: false, isSiteOn: true }, true],
  ])('turn everything %s', (_, settings, isOn) => {
    const { getByRole, onToggle, onToggleSite } = showPopup({ kind: 'reading', host }, { settings });
    fireEvent.click(getByRole('switch', { name: everywhere }));
    expect(onToggle.mock.calls).toEqual([[isOn]]);
    expect(onToggleSite).not.toHaveBeenCalled();
  });

  it.each([
    ['off', ON, false],
    ['on', { enabled: true, isSiteOn: false }, true],
  ])('turn this site %s', (_, settings, isOn) => {
    const { getByRole, onToggle, onToggleSite } = showPopup({ kind: 'reading', host }, { settings });
    fireEvent.click(getByRole('switch', { name: site }));
    expect(onToggleSite.mock.calls).toEqual([[isOn]]);
    expect(onToggle).not.toHaveBeenCalled();
  });

  it.each<[TabPage]>([
    [{ kind: 'no-access', site: host }],
    [{ kind: 'not-loaded' }],
    [{ kind: 'cannot-run' }],
  ])('are only the one for everything where no site is known: %j', (page) => {
    expect(showPopup(page).getAllByRole('switch')).toHaveLength(1);
  });

  it('are only the one for everything in a private window, where nothing about a site is stored', () => {
    const { getAllByRole } = showPopup({ kind: 'reading', host }, { isPrivate: true });
    expect(getAllByRole('switch')).toHaveLength(1);
  });

  it('come before everything else', () => {
    const { container } = showPopup(ANNOTATED);
    expect(container.querySelector('input, button, a')?.getAttribute('role')).toBe('switch');
  });
});

describe('what the popup says of an article', () => {
  it('is its title, the day and where that was found', () => {
    const { getByRole, text } = showPopup(ANNOTATED);
    expect(textOf(getByRole('heading', { level: 1 }))).toBe('Ferries agree');
    expect(text).toContain("6 names · March 21, 2019, found in the page's structured data");
  });

  it.each([
    ['json-ld', "the page's structured data"],
    ['meta', "the page's metadata"],
    ['time', 'a time stamp in the article'],
    ['dateline', "the article's dateline"],
    ['address', "the page's address"],
    ['given', 'what you gave'],
  ] as const)('has a word for a date found in %s', (foundIn, place) => {
    const article = { ...ANNOTATED.article, published: { date: date('2019-03-21'), foundIn } };
    expect(showPopup({ ...ANNOTATED, article }).text).toContain(`March 21, 2019, found in ${place}`);
  });

  it('is that the page gives no date, said once, and to which day the data go', () => {
    const { text } = showPopup({ ...ANNOTATED, article: { title: 'Ferries agree', url: '' } });
    expect(text).toContain('November 1, 2026');
    expect(text.match(/The page gives no/g)).toHaveLength(1);
  });

  it('is that the article is newer than the data, where it is', () => {
    const newer = { ...ANNOTATED, annotation: { ...ANNOTATED.annotation, isNewerThanData: true } };
    expect(showPopup(newer).text).toContain(
      'The article is newer than the data: changes after November 1, 2026 are not known here.',
    );
  });

  it('is nothing of newer where it is not', () => {
    expect(showPopup(ANNOTATED).text).not.toContain('newer than the data');
  });

  it('ends with the date and the size of the dataset', () => {
    const { container } = showPopup(ANNOTATED);
    expect(textOf(container.querySelector('footer'))).toBe(
      'Data to November 1, 2026: 1,234 entities Sources, licences, corrections',
    );
  });

  it('has those that are not in the dataset', () => {
    const { container } = showPopup(ANNOTATED);
    expect([...container.querySelectorAll('.unknown li')].map(textOf)).toEqual(['Per Unknown', 'Isle Co']);
  });

  it('shows a member in the article when its name is chosen', () => {
    const { getByRole, onJump } = showPopup(ANNOTATED);
    clickAsReader(getByRole('button', { name: 'Ada Holm' }));
    expect(onJump.mock.calls).toEqual([[HOLM]]);
  });
});

describe('the way back', () => {
  it('is offered once a name was jumped to', () => {
    expect(showPopup(ANNOTATED).queryByRole('button', { name: 'Back to where you were' })).toBeNull();
    const { getByRole, onJumpBack } = showPopup({ ...ANNOTATED, canGoBack: true });
    clickAsReader(getByRole('button', { name: 'Back to where you were' }));
    expect(onJumpBack).toHaveBeenCalledOnce();
  });
});

describe('the tabs', () => {
  const panels = {
    Cast: 'Ada Holm',
    Stances: 'Positions up to the day of the article',
    Connections: 'Borders Sudland',
  };
  const selected = (getByRole: ReturnType<typeof showPopup>['getByRole']) =>
    textOf(getByRole('tab', { selected: true }));

  it('begin with the cast', () => {
    const { getByRole } = showPopup(ANNOTATED);
    expect(selected(getByRole)).toBe('Cast');
    expect(textOf(getByRole('tabpanel', { name: 'Cast' }))).toContain(panels.Cast);
  });

  it.each(Object.entries(panels))('open %s by a click', (name, text) => {
    const { getByRole } = showPopup(ANNOTATED);
    fireEvent.click(getByRole('tab', { name }));
    expect(textOf(getByRole('tabpanel', { name }))).toContain(text);
  });

  it.each([
    ['ArrowRight', ['Stances', 'Connections', 'Cast']],
    ['ArrowLeft', ['Connections', 'Stances', 'Cast']],
  ])('go round by %s, with the focus', (key, order) => {
    const { getByRole } = showPopup(ANNOTATED);
    getByRole('tab', { name: 'Cast' }).focus();
    const visited = order.map(() => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      return [selected(getByRole), textOf(document.activeElement)];
    });
    expect(visited).toEqual(order.map((name) => [name, name]));
  });

  it('are one tab stop', () => {
    const { getAllByRole, getByRole } = showPopup(ANNOTATED);
    const stops = () =>
      getAllByRole('tab')
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(textOf);
    expect(stops()).toEqual(['Cast']);
    fireEvent.click(getByRole('tab', { name: 'Stances' }));
    expect(stops()).toEqual(['Stances']);
  });

  it('do not move by other keys', () => {
    const { getByRole } = showPopup(ANNOTATED);
    fireEvent.keyDown(getByRole('tablist'), { key: 'a' });
    expect(selected(getByRole)).toBe('Cast');
  });
});
