import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Backup, type BackupProps } from '../../../components/settings/Backup.tsx';
import { CardSettings } from '../../../components/settings/CardSettings.tsx';
import type { PreviewBlock } from '../../../components/settings/LookPreview.tsx';
import { type Look, LookSettings } from '../../../components/settings/LookSettings.tsx';
import { PrivateWindows } from '../../../components/settings/PrivateWindows.tsx';
import { SettingsPage } from '../../../components/settings/SettingsPage.tsx';
import { Shortcuts } from '../../../components/settings/Shortcuts.tsx';
import { SiteList } from '../../../components/settings/SiteList.tsx';
import { SiteSettings } from '../../../components/settings/SiteSettings.tsx';
import { KINDS } from '../../../knowledge/entity.ts';
import { textsIn } from '../texts.ts';
import { clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

const LOOK: Look = { style: 'dotted', intensity: 'medium', density: 'all', kinds: [...KINDS] };
const PREVIEW: PreviewBlock[] = [
  {
    id: 'a',
    as: 'text',
    pieces: [
      { text: 'To ', isMarked: false },
      { text: 'Geneva', isMarked: true },
    ],
  },
];
const none = () => false;

describe('the look', () => {
  const showLook = (look: Partial<Look> = {}, isSet: (field: string) => boolean = none) => {
    const onChange = vi.fn();
    const shown = show(
      <LookSettings look={{ ...LOOK, ...look }} preview={PREVIEW} isSet={isSet} onChange={onChange} />,
    );
    return { ...shown, onChange };
  };

  it.each<[string, Partial<Look>]>([
    ['Shading', { style: 'ground' }],
    ['Strong', { intensity: 'strong' }],
    ['The first in each section', { density: 'section' }],
    ['Places', { kinds: ['person', 'country', 'organisation', 'event'] }],
  ])('is changed in one thing by %s', (name, changed) => {
    const { getByLabelText, onChange } = showLook();
    fireEvent.click(getByLabelText(name));
    expect(onChange.mock.calls).toEqual([[{ ...LOOK, ...changed }]]);
  });

  it('shows what is chosen, and puts a kind back in its place', () => {
    const { getByLabelText, onChange } = showLook({ style: 'line', kinds: ['event'] });
    expect((getByLabelText('Line') as HTMLInputElement).checked).toBe(true);
    expect((getByLabelText('People') as HTMLInputElement).checked).toBe(false);
    fireEvent.click(getByLabelText('People'));
    expect(onChange.mock.calls[0]?.[0].kinds).toEqual(['person', 'event']);
  });

  it('says that nothing is marked where no kind is chosen', () => {
    expect(textOf(showLook({ kinds: [] }).getByRole('status'))).toContain('no name is marked');
  });

  it('is previewed on a light and on a dark page, with the elements that pages get', () => {
    const { container } = showLook();
    expect([...container.querySelectorAll('.preview')].map(textOf)).toEqual(['To Geneva', 'To Geneva']);
    expect([...container.querySelectorAll('dramatis-name')].map(textOf)).toEqual(['Geneva', 'Geneva']);
  });

  it('cannot be changed where an administrator has set it, and says so', () => {
    const { getByRole, getAllByText, onChange } = showLook({}, (field) => field === 'look.style');
    const style = getByRole('group', { name: 'How names are marked' }) as HTMLFieldSetElement;
    expect(style.disabled).toBe(true);
    expect(textOf(style)).toContain('Set by your organisation.');
    expect(getAllByText('Set by your organisation.')).toHaveLength(1);
    expect((getByRole('group', { name: 'How strongly' }) as HTMLFieldSetElement).disabled).toBe(false);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('the card', () => {
  const showCard = (opensOn: 'rest' | 'click' | 'key', isSet = none, texts = textsIn('en')) => {
    const onChange = vi.fn();
    const card = { delay: 300, opensOn };
    const view = <CardSettings card={card} longestDelay={2_000} isSet={isSet} onChange={onChange} />;
    return { ...show(view, { texts }), onChange };
  };

  it('opens as is chosen', () => {
    const { getByLabelText, onChange } = showCard('rest');
    fireEvent.click(getByLabelText('By keyboard only'));
    expect(onChange.mock.calls).toEqual([[{ delay: 300, opensOn: 'key' }]]);
  });

  it('opens after a time that is told while the slider moves, and kept when it rests', () => {
    const { getByRole, container, onChange } = showCard('rest');
    const slider = getByRole('slider', { name: 'How long the pointer has to rest' });
    expect(textOf(container.querySelector('output'))).toBe('0.3 seconds');
    fireEvent.input(slider, { target: { value: '1250' } });
    expect(textOf(container.querySelector('output'))).toBe('1.25 seconds');
    expect(slider.getAttribute('aria-valuetext')).toBe('1.25 seconds');
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(slider, { target: { value: '0' } });
    expect(onChange.mock.calls).toEqual([[{ delay: 0, opensOn: 'rest' }]]);
    fireEvent.input(slider, { target: { value: '0' } });
    expect(textOf(container.querySelector('output'))).toBe('not at all');
  });

  it('tells the time in the language of the reader', () => {
    expect(textOf(showCard('rest', none, textsIn('de')).container.querySelector('output'))).toBe(
      '0,3 Sekunden',
    );
  });

  it.each(['click', 'key'] as const)('has no time to be set for %s', (opensOn) => {
    expect(showCard(opensOn).queryByRole('slider')).toBeNull();
  });

  it('cannot be changed where an administrator has set it', () => {
    expect((showCard('rest', () => true).getByRole('slider') as HTMLInputElement).disabled).toBe(true);
  });
});

describe('the sites', () => {
  const showSites = (sites: 'everywhere' | 'only-these') => {
    const onChange = vi.fn();
    const shown = show(
      <SiteSettings
        enabled={true}
        sites={sites}
        sitesOn={['on.example']}
        sitesOff={['off.example']}
        isSet={none}
        siteOf={(text) => text}
        onChange={onChange}
      />,
    );
    return { ...shown, onChange };
  };

  it('that count are listed', () => {
    const lists = (sites: 'everywhere' | 'only-these') =>
      showSites(sites).getAllByRole('listitem').map(textOf);
    expect(lists('everywhere')).toEqual(['off.example']);
  });

  it('that count are listed, where only some do', () => {
    expect(showSites('only-these').getAllByRole('listitem').map(textOf)).toEqual([
      'on.example',
      'off.example',
    ]);
  });

  it('are switched all at once, and chosen', () => {
    const { getByRole, getByLabelText, onChange } = showSites('everywhere');
    fireEvent.click(getByRole('switch', { name: 'Annotate news articles' }));
    fireEvent.click(getByLabelText('Only on the sites listed here'));
    expect(onChange.mock.calls).toEqual([[{ enabled: false }], [{ sites: 'only-these' }]]);
  });

  it('of each list are changed on their own', () => {
    const { getByRole, onChange } = showSites('only-these');
    clickAsReader(getByRole('button', { name: 'Take on.example off the list' }));
    clickAsReader(getByRole('button', { name: 'Take off.example off the list' }));
    expect(onChange.mock.calls).toEqual([[{ sitesOn: [] }], [{ sitesOff: [] }]]);
  });
});

describe('a list of sites', () => {
  const showList = (sites: string[], isSet = false) => {
    const onChange = vi.fn();
    const siteOf = (text: string) => (text.includes('.') ? text : undefined);
    const shown = show(
      <SiteList
        title="Never"
        none="Empty."
        sites={sites}
        isSet={isSet}
        siteOf={siteOf}
        onChange={onChange}
      />,
    );
    const add = (text: string) => {
      const field = shown.getByLabelText('Add a site') as HTMLInputElement;
      field.value = text;
      fireEvent.submit(field.form as HTMLFormElement);
      return field;
    };
    return { ...shown, onChange, add };
  };

  it('takes a site, in order, and empties its field', () => {
    const { add, onChange } = showList(['b.example']);
    expect(add('a.example').value).toBe('');
    expect(onChange.mock.calls).toEqual([[['a.example', 'b.example']]]);
  });

  it('says what is no site, and keeps it to be mended', () => {
    const { add, getByRole, onChange } = showList([]);
    const field = add('news');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['news', 'true']);
    expect(textOf(getByRole('status'))).toContain('not the name or address of a site');
    expect(field.getAttribute('aria-describedby')).toBe(getByRole('status').id);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('has each site once', () => {
    const { add, getByRole, onChange } = showList(['a.example']);
    add('a.example');
    expect(textOf(getByRole('status'))).toBe('a.example is on the list already.');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('gives the focus to its field when a site goes', () => {
    const { getByRole, getByLabelText, onChange } = showList(['a.example', 'b.example']);
    clickAsReader(getByRole('button', { name: 'Take a.example off the list' }));
    expect(onChange.mock.calls).toEqual([[['b.example']]]);
    expect(document.activeElement).toBe(getByLabelText('Add a site'));
  });

  it('is only read where an administrator has set it', () => {
    const { queryByRole, container } = showList(['a.example'], true);
    expect([queryByRole('button'), queryByRole('textbox')]).toEqual([null, null]);
    expect(textOf(container)).toContain('Set by your organisation.');
  });
});

describe('the shortcuts', () => {
  const COMMANDS = [
    { name: '_execute_action', description: '', shortcut: 'Alt+Shift+D' },
    { name: 'next', description: 'Next name', shortcut: '' },
  ];

  it('are listed, with the browser’s own page of them to be opened', () => {
    const change = vi.fn();
    const { container, getByRole } = show(<Shortcuts commands={COMMANDS} change={change} />);
    expect([...(container.querySelector('dl')?.children ?? [])].map(textOf)).toEqual([
      'Open the popupAlt+Shift+D',
      'Next namenot set',
    ]);
    fireEvent.click(getByRole('button', { name: 'Change shortcuts' }));
    expect(change).toHaveBeenCalledOnce();
  });

  it('are changed at an address that is copied, where no page can be opened', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { getByRole, container } = show(<Shortcuts commands={COMMANDS} change="chrome://x/shortcuts" />);
    expect(textOf(container)).toContain('open this address in a tab: chrome://x/shortcuts');
    clickAsReader(getByRole('button', { name: 'Copy the address' }));
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('Copied.'));
    expect(writeText.mock.calls).toEqual([['chrome://x/shortcuts']]);
    vi.unstubAllGlobals();
  });

  it('need no page where there are none; the keys of an article are told in any case', () => {
    const { container, queryByRole } = show(<Shortcuts commands={[]} change={() => {}} />);
    expect(queryByRole('button')).toBeNull();
    expect([...container.querySelectorAll('kbd')].map(textOf)).toEqual(['Tab', '→', '←', 'Enter', 'Esc']);
  });
});

describe('private windows', () => {
  it.each([
    [true, 'firefox', /^Private windowsDramatis runs in private windows\. To change that, open about:addons/],
    [false, 'chrome', /^Private windowsDramatis does not run in private windows\. .*chrome:\/\/extensions/],
  ] as const)('where that is allowed (%s) in %s', (isAllowed, browser, text) => {
    const { container } = show(<PrivateWindows isAllowed={isAllowed} browser={browser} />);
    expect(textOf(container)).toMatch(text);
    expect(textOf(container)).toContain('Nothing about what you read there is kept');
  });
});

describe('the backup', () => {
  const showBackup = (given: Partial<BackupProps> = {}) => {
    const events = { onSave: vi.fn(), onRestore: vi.fn(), onReset: vi.fn(async () => {}) };
    return { ...show(<Backup {...events} {...given} />), ...events };
  };

  it('is saved with corrections, or without', () => {
    const { getByRole, onSave } = showBackup();
    const save = getByRole('button', { name: 'Save settings as a file' });
    fireEvent.click(save);
    fireEvent.click(getByRole('checkbox'));
    fireEvent.click(save);
    expect(onSave.mock.calls).toEqual([[true], [false]]);
  });

  it.each<[Awaited<ReturnType<BackupProps['onRestore']>>, string]>([
    [{ ok: true, corrections: { added: 0, known: 0, unfit: 0 } }, 'The settings were restored.'],
    [
      { ok: true, corrections: { added: 2, known: 1, unfit: 0 } },
      'The settings were restored. Hidden and corrected matches: 2 added. 1 was there already.',
    ],
    [{ ok: false, reason: 'not-json' }, 'This file cannot be read.'],
    [{ ok: false, reason: 'not-settings' }, 'This is not a file of settings'],
    [{ ok: false, reason: 'newer' }, 'saved by a newer version of Dramatis'],
    [
      { ok: false, reason: 'unfit', fields: ['look.style', 'card.delay', 'unheard.of'] },
      'does not understand about “How names are marked”, “How long the pointer has to rest”, and “unheard.of”. Nothing was changed.',
    ],
  ])('says what came of a file: %j', async (outcome, text) => {
    const { container, getByRole } = showBackup({ onRestore: async () => outcome });
    const files = [new File(['{}'], 'settings.json')];
    fireEvent.change(container.querySelector('input[type=file]') as HTMLElement, { target: { files } });
    await waitFor(() => expect(textOf(getByRole('status'))).toContain(text));
    expect(getByRole('status').className).toBe(outcome.ok ? 'done' : 'problem');
  });

  it('forgets all settings, but only when asked twice', async () => {
    const { getByRole, onReset } = showBackup();
    fireEvent.click(getByRole('button', { name: 'Reset all settings' }));
    expect(onReset).not.toHaveBeenCalled();
    expect(getByRole('group', { name: /^Forget all settings\?/ })).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Reset all settings' }));
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('All settings are as they were at first.'));
    expect(onReset).toHaveBeenCalledOnce();
  });
});

describe('the page of settings', () => {
  it('leads to each of its sections', () => {
    const section = (id: string) => <h2 id={id}>{id}</h2>;
    const content = {
      look: section('look'),
      card: section('card'),
      sites: section('sites'),
      shortcuts: section('shortcuts'),
      corrections: section('corrections'),
      'private-windows': section('private-windows'),
      backup: section('backup'),
      privacy: section('privacy'),
      dataset: section('dataset'),
    };
    const { getByRole, getAllByRole, container } = show(<SettingsPage logo="/logo.png" content={content} />);
    expect(getByRole('navigation', { name: 'Sections' })).toBeTruthy();
    const targets = getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => !container.querySelector(`h2${target}`))).toEqual([]);
    expect(targets).toHaveLength(9);
  });
});
