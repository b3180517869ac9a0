import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../../components/Welcome.tsx';
import { castOf, HOLM, LIND, member, NORLAND, office, stance, view } from '../cast.ts';
import { show, textOf } from './show.tsx';

const CAST = castOf({
  members: [
    member(HOLM, {
      offices: [{ ...office(HOLM, 'Minister', NORLAND), standing: 'held' }],
      since: {
        left: [{ left: office(HOLM, 'Minister', NORLAND), successor: office(LIND, 'Minister', NORLAND) }],
        took: [],
        renamed: [],
      },
    }),
    member(NORLAND),
  ],
  views: [view(HOLM, NORLAND, [stance(HOLM, NORLAND, 'supports')])],
});

function showWelcome(props: Partial<WelcomeProps> = {}) {
  const events = { onOpenCard: vi.fn(), onChoose: vi.fn(), onAskAccess: vi.fn(), onOpenSettings: vi.fn() };
  const shown = show(
    <Welcome pin="none" {...events} {...props}>
      <article>Ferries agree</article>
    </Welcome>,
  );
  return { ...shown, ...events, text: textOf(shown.container) };
}

describe('the welcome page', () => {
  it('says what the words mean, and what nothing recorded does not mean', () => {
    const { container, text } = showWelcome();
    const words = [...container.querySelectorAll('.words dt')].map(textOf);
    expect(words).toEqual(['supports', 'opposes', 'mixed', 'neutral', 'abstained', 'nothing recorded then']);
    expect(text).toContain('That is not the same as neutral.');
    expect(text).toContain('No request leaves your browser');
    expect(text).toContain('no account');
  });

  it('explains a card by its parts, once the sample is annotated', () => {
    const { container } = showWelcome({ sample: { cast: CAST, explained: HOLM } });
    const parts = [...container.querySelectorAll('.explained .part')].map(textOf);
    expect(parts).toHaveLength(4);
    expect(parts[0]).toContain('PersonAda HolmMinister of Norland');
    expect(parts[1]).toContain('followed by Eva Lind');
    expect(parts[2]).toContain('supports Norland');
    expect(parts[3]).toContain('As of');
    expect(showWelcome().container.querySelector('.explained')).toBeNull();
  });

  it('opens a card of the sample, as soon as there is one', () => {
    const early = showWelcome();
    expect((early.getByRole('button', { name: 'Open a card' }) as HTMLButtonElement).disabled).toBe(true);
    early.unmount();
    const { getByRole, onOpenCard } = showWelcome({ sample: { cast: CAST, explained: HOLM } });
    fireEvent.click(getByRole('button', { name: 'Open a card' }));
    expect(onOpenCard).toHaveBeenCalledOnce();
  });

  it('names the keys that the browser has given, or else the way without', () => {
    expect(showWelcome({ keys: { next: 'Alt+Shift+J', open: 'Alt+Shift+O' } }).text).toContain(
      'Alt+Shift+J goes to the next name and Alt+Shift+O opens its card',
    );
    expect(showWelcome().text).toContain('press Tab until the cast is named');
  });

  it('asks for access where the browser has not given it', () => {
    const { getByRole, onAskAccess, text } = showWelcome({ hasAccess: false });
    expect(text).toContain('does not let Dramatis see websites yet');
    fireEvent.click(getByRole('button', { name: 'Allow on all sites' }));
    expect(onAskAccess).toHaveBeenCalledOnce();
  });

  it('asks for nothing where access is given, or not yet known', () => {
    const given = showWelcome({ hasAccess: true });
    expect(given.text).toContain('Dramatis can see the pages you open');
    expect(given.queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
    given.unmount();
    expect(showWelcome().queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
  });

  it.each<[WelcomeProps['pin'], string]>([
    ['chrome', 'then the pin beside Dramatis'],
    ['firefox', 'choose “Pin to Toolbar”'],
    ['pinned', 'It is on your toolbar.'],
  ])('says how the button comes to the toolbar: %s', (pin, hint) => {
    expect(showWelcome({ pin }).text).toContain(hint);
  });

  it('says nothing of the button where there is no toolbar', () => {
    expect(showWelcome({ pin: 'none' }).text).not.toContain('The button');
  });

  it('leads to the settings, and to the side panel where there is one', () => {
    const onReadAlong = vi.fn();
    const { getByRole, onOpenSettings } = showWelcome({ onReadAlong });
    fireEvent.click(getByRole('button', { name: 'Settings' }));
    fireEvent.click(getByRole('button', { name: 'Read along' }));
    expect(onOpenSettings).toHaveBeenCalledOnce();
    expect(onReadAlong).toHaveBeenCalledOnce();
  });

  it('has no button for a side panel where there is none', () => {
    expect(showWelcome().queryByRole('button', { name: 'Read along' })).toBeNull();
  });
});
