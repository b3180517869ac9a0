import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Connections } from '../../../components/Connections.tsx';
import type { EntityId } from '../../../knowledge/entity.ts';
import { COUNCIL, castOf, HAVEN, HOLM, NORLAND, office, relation, SUDLAND } from '../cast.ts';
import { show, textOf } from './show.tsx';

const RELATIONS = [
  office(HOLM, 'Minister of Ports', NORLAND),
  relation(NORLAND, 'member-of', COUNCIL),
  relation(SUDLAND, 'member-of', COUNCIL),
  relation(NORLAND, 'in-dispute-with', SUDLAND, { role: 'the islands' }),
  relation(NORLAND, 'borders', SUDLAND),
  relation(HAVEN, 'capital-of', NORLAND),
  relation(NORLAND, 'allied-with', SUDLAND, { standing: 'ended' }),
];

function showPicture(relations = RELATIONS) {
  const onChoose = vi.fn<(id: EntityId) => void>();
  const shown = show(<Connections />, { cast: castOf({ relations }), onChoose });
  const { container } = shown;
  const names = () => [...container.querySelectorAll<SVGGElement>('.picture-name')];
  const labels = () => names().map((name) => name.getAttribute('aria-label'));
  const named = (id: EntityId) => container.querySelector(`[data-name="${id}"]`) as SVGGElement;
  const caption = () => textOf(container.querySelector('.picture-caption'));
  const chip = (name: RegExp) => screen.getByRole('button', { name });
  return { ...shown, onChoose, names, labels, named, caption, chip };
}

describe('the picture of connections', () => {
  it('has each name with its ties in words, and says what it is', () => {
    const { labels } = showPicture();
    expect(labels()).toEqual([
      'Ada Holm, Person. Office, work: Norland',
      'Norland, Country or territory. Office, work: Ada Holm; Membership, treaties: Strait Council; Dispute: Sudland; Place, border: Sudland, Norhaven',
      'Sudland, Country or territory. Membership, treaties: Strait Council; Dispute: Norland; Place, border: Norland',
      'Strait Council, International organisation. Membership, treaties: Norland, Sudland',
      'Norhaven, City. Place, border: Norland',
    ]);
    expect(screen.getByRole('group', { name: /who is tied to whom/ }).getAttribute('aria-label')).toBe(
      'Picture of who is tied to whom: 5 names, 6 ties. The list below says the same, with sources.',
    );
  });

  it('has the list below', () => {
    const { container } = showPicture();
    expect(container.querySelectorAll('.relations cite').length).toBe(RELATIONS.length);
  });

  it('draws a line for each tie, those that had ended not at first', () => {
    const { container, chip } = showPicture();
    const kinds = () =>
      [...container.querySelectorAll('.picture-frame .tie')].map(
        (tie) => /tie-(\w+)/.exec(tie.getAttribute('class') ?? '')?.[1],
      );
    expect(kinds().sort()).toEqual(['dispute', 'membership', 'membership', 'office', 'place', 'place']);
    fireEvent.click(chip(/^Former ties/));
    fireEvent.click(chip(/^Alliance/));
    expect(kinds()).toContain('alliance');
    expect(container.querySelectorAll('.picture-frame .former')).toHaveLength(1);
  });

  it('shows and hides kinds of ties, and with them names that have no other', () => {
    const { chip, labels, caption } = showPicture();
    expect(chip(/^Place, border 2/).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(chip(/^Place/));
    expect(chip(/^Place/).getAttribute('aria-pressed')).toBe('false');
    expect(labels().some((label) => label?.startsWith('Norhaven'))).toBe(false);
    for (const kind of [/^Office/, /^Membership/, /^Dispute/]) fireEvent.click(chip(kind));
    expect(labels()).toEqual([]);
    expect(caption()).toBe('No kind of tie is chosen.');
  });

  it('brings out the ties of a name that the pointer rests on, and dims the others', () => {
    const { container, named, names, caption } = showPicture();
    fireEvent.pointerEnter(named(HOLM));
    expect(container.querySelector('svg.has-active')).not.toBeNull();
    expect(names().filter((name) => name.classList.contains('near'))).toEqual([named(HOLM), named(NORLAND)]);
    expect(container.querySelectorAll('.picture-frame .tie.near')).toHaveLength(1);
    expect(textOf(container.querySelector('.tie-labels'))).toContain('Minister');
    expect(caption()).toBe('Ada Holm: Office, work: Norland');
    fireEvent.pointerLeave(named(HOLM));
    expect(container.querySelector('svg.has-active')).toBeNull();
    expect(caption()).toContain('Rest on a name');
  });

  it('does the same for a name that has the focus', () => {
    const { container, named } = showPicture();
    act(() => named(COUNCIL).focus());
    expect(container.querySelectorAll('.picture-frame .tie.near')).toHaveLength(2);
  });

  it('says what a line is that the pointer rests on', () => {
    const { container, caption } = showPicture();
    fireEvent.pointerEnter(container.querySelector('.picture-frame .tie-dispute') as Element);
    expect(caption()).toBe('Norland: In dispute with Sudland, the islands');
  });

  it('is one tab stop; arrow keys go from name to name, and Enter into the text', () => {
    const { names, onChoose } = showPicture();
    const stops = () => names().filter((name) => name.getAttribute('tabindex') === '0');
    expect(stops()).toHaveLength(1);
    const visited = new Set<string | null>();
    stops()[0]?.focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'End']) {
      fireEvent.keyDown(document.activeElement as Element, { key });
      visited.add(document.activeElement?.getAttribute('data-name') ?? null);
      expect(stops()).toEqual([document.activeElement]);
    }
    expect(visited.size).toBeGreaterThan(2);
    expect(document.activeElement?.getAttribute('data-name')).toBe(HAVEN);
    fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
    expect(onChoose.mock.calls.map(([id]) => id)).toEqual([HAVEN]);
  });

  it('goes to a name in the text by a press, and not where the press moved the picture', () => {
    const { named, onChoose } = showPicture();
    fireEvent.pointerDown(named(HOLM), { clientX: 50, clientY: 50 });
    fireEvent.click(named(HOLM), { clientX: 90, clientY: 50 });
    expect(onChoose).not.toHaveBeenCalled();
    fireEvent.pointerDown(named(HOLM), { clientX: 50, clientY: 50 });
    fireEvent.click(named(HOLM), { clientX: 51, clientY: 50 });
    expect(onChoose.mock.calls.map(([id]) => id)).toEqual([HOLM]);
  });

  it('can be zoomed, and not beyond the whole of it', () => {
    showPicture();
    const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;
    expect([button('Closer').disabled, button('Farther').disabled, button('Whole picture').disabled]).toEqual(
      [false, true, true],
    );
  });
});
