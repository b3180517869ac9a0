import { describe, expect, it } from 'vitest';
import { PositionMark } from '../../../components/PositionMark.tsx';
import { POSITIONS } from '../../../knowledge/stance.ts';
import { show, textOf } from './show.tsx';

describe('PositionMark', () => {
  it.each([
    ['supports', 'supports'],
    ['opposes', 'opposes'],
    ['mixed', 'mixed'],
    ['neutral', 'neutral'],
  ] as const)('says %s in a word', (position, word) => {
    const { container } = show(<PositionMark position={position} />);
    expect(textOf(container)).toBe(word);
  });

  it('has a shape of its own for each position, which colour only adds to', () => {
    const shapes = POSITIONS.map((position) => {
      const { container } = show(<PositionMark position={position} />);
      return container.querySelector('path')?.getAttribute('d');
    });
    expect(new Set(shapes).size).toBe(POSITIONS.length);
  });

  it('keeps the shape from screen readers, which have the word', () => {
    const { container } = show(<PositionMark position="supports" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});
