import { describe, expect, it } from 'vitest';
import { SourceNote } from '../../../components/SourceNote.tsx';
import { GAZETTE, REGISTER } from '../cast.ts';
import { show, textOf } from './show.tsx';

describe('SourceNote', () => {
  it('names publisher, title, number and date, and links the title where the address is known', () => {
    const { container, getByRole } = show(<SourceNote source={REGISTER} />);
    expect(textOf(container)).toBe('Source: Chancellery of Norland, Register of ministers, R/12, May 2020');
    expect(getByRole('link', { name: 'Register of ministers' }).getAttribute('href')).toBe(
      'https://register.example/12',
    );
  });

  it('leaves out what is not known, and never makes up an address', () => {
    const { container, queryByRole } = show(<SourceNote source={GAZETTE} />);
    expect(textOf(container)).toBe('Source: Sudland, Official gazette');
    expect(queryByRole('link')).toBeNull();
  });
});
