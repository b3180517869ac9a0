import { describe, expect, it, vi } from 'vitest';
import { InView } from '../../../components/InView.tsx';
import {
  COUNCIL,
  castOf,
  HAVEN,
  HOLM,
  member,
  NORLAND,
  office,
  SUDLAND,
  stance,
  VOS,
  view,
} from '../cast.ts';
import { clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

const texts = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map((element) => textOf(element));

describe('who is in view', () => {
  it('is told people first, each kind in the order of the text; of countries and places only the names', () => {
    const cast = castOf({
      members: [
        member(NORLAND),
        member(VOS),
        member(HOLM, { offices: [{ ...office(HOLM, 'Minister', NORLAND), standing: 'held' }] }),
        member(COUNCIL),
        member(HAVEN),
      ],
    });
    const { container } = show(<InView inView={[HAVEN, COUNCIL, NORLAND, HOLM, VOS]} />, { cast });
    expect(texts(container, '.cast .name-link')).toEqual(['Ada Holm', 'Jan Vos', 'Strait Council']);
    expect(texts(container, '.cast .who .claim-text')).toEqual([
      'Minister of Norland',
      'Description of Jan Vos',
      'Description of Strait Council',
    ]);
    expect(texts(container, '.ground > li')).toEqual(['Norhaven', 'Norland']);
    expect(texts(container, 'h3')).toEqual(['Also in view']);
  });

  it('is said to be nobody where nobody is', () => {
    const { container } = show(<InView inView={[]} />);
    expect(textOf(container.querySelector('.note'))).toBe('Nobody of the cast is named in what you see.');
    expect(container.querySelector('ul')).toBeNull();
  });

  it('comes with positions of those in view towards each other, and no others', () => {
    const cast = castOf({
      views: [
        view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'opposes')]),
        view(HOLM, SUDLAND, [stance(HOLM, SUDLAND, 'mixed')]),
        view(NORLAND, COUNCIL, [stance(NORLAND, COUNCIL, 'supports')]),
        view(SUDLAND, NORLAND, [], [stance(SUDLAND, NORLAND, 'supports')]),
      ],
    });
    const { container } = show(<InView inView={[NORLAND, SUDLAND, HOLM]} />, { cast });
    // People first; what is known only of later is not told while reading.
    expect(texts(container, '.between > li > details > summary')).toEqual([
      'Ada Holm mixed towards Sudland',
      'Norland opposes Sudland',
    ]);
    expect(textOf(container.querySelector('.between .stance'))).toContain('Said something about the ferries');
  });

  it('keeps more than a few positions behind a line that counts them', () => {
    const places = [NORLAND, SUDLAND, COUNCIL];
    const views = places.flatMap((a) =>
      places.filter((b) => a !== b).map((b) => view(a, b, [stance(a, b, 'supports')])),
    );
    const { container } = show(<InView inView={places} />, { cast: castOf({ views }) });
    expect(container.querySelectorAll('section > .between > li')).toHaveLength(4);
    expect(textOf(container.querySelector('.more > summary'))).toBe('2 more positions');
  });

  it('leads to a name in the text', () => {
    const onChoose = vi.fn();
    const { getByRole } = show(<InView inView={[HOLM]} />, { onChoose });
    clickAsReader(getByRole('button', { name: 'Ada Holm' }));
    expect(onChoose.mock.calls.map(([id]) => id)).toEqual([HOLM]);
  });

  it('leaves out who is no member any more', () => {
    const { container } = show(<InView inView={[HOLM]} />, { cast: castOf({ members: [] }) });
    expect(container.querySelector('.cast')).toBeNull();
  });
});
