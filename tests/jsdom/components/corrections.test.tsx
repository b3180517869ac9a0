import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import {
  type CorrectionShown,
  Corrections,
  type CorrectionsProps,
} from '../../../components/Corrections.tsx';
import { date } from '../cast.ts';
import { show, textOf } from './show.tsx';

const GEORGIA: CorrectionShown = {
  key: 'a',
  name: 'Georgia',
  entity: { name: 'Georgia', description: 'Country' },
  instead: { name: 'Georgia', description: 'State' },
  scope: { kind: 'article', url: 'https://news.example/ferries' },
  made: date('2026-11-22'),
};
const HOLM: CorrectionShown = {
  key: 'b',
  name: 'A. Holm',
  entity: { name: 'Ada Holm' },
  scope: { kind: 'site', host: 'news.example' },
};
const VOS: CorrectionShown = { ...HOLM, key: 'c', name: 'Vos', scope: { kind: 'everywhere' } };

function showList(corrections: CorrectionShown[], given: Partial<CorrectionsProps> = {}) {
  const events = { onUndo: vi.fn(async () => {}), onSave: vi.fn(), onAdd: vi.fn() };
  const shown = show(<Corrections corrections={corrections} {...events} {...given} />);
  return { ...shown, ...events };
}

function addFile(container: Element, file = new File(['{}'], 'corrections.json')) {
  fireEvent.change(container.querySelector('input[type=file]') as HTMLElement, { target: { files: [file] } });
  return file;
}

describe('the list of corrections', () => {
  it('says what it is for when it is empty, and takes a file', () => {
    const { container, queryByRole, getByLabelText } = showList([]);
    expect(textOf(container)).toContain('There are none. When a card is about the wrong person');
    expect(queryByRole('listitem')).toBeNull();
    expect(queryByRole('button')).toBeNull();
    expect(getByLabelText('Add from a file')).toBeTruthy();
  });

  it('says of each what the name was taken for, what it is now, where and since when', () => {
    const { getAllByRole, getByRole } = showList([GEORGIA, HOLM, VOS]);
    expect(getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringContaining('Georgia means Georgia (State), not Georgia (Country)'),
      expect.stringContaining('A. Holm hidden as Ada Holm'),
      expect.stringContaining('Vos hidden as Ada Holm'),
    ]);
    expect(getAllByRole('listitem').map((item) => textOf(item.querySelector('.note')))).toEqual([
      'In the article https://news.example/ferries · November 22, 2026',
      'On news.example',
      'Everywhere',
    ]);
    expect(getByRole('link').getAttribute('href')).toBe('https://news.example/ferries');
  });

  it('takes one back, says so, and gives the focus to its heading', async () => {
    const { getByRole, onUndo } = showList([GEORGIA, HOLM]);
    fireEvent.click(getByRole('button', { name: 'Undo: “A. Holm”' }));
    expect(onUndo.mock.calls).toEqual([[['b']]]);
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('Undone: “A. Holm”.'));
    expect(document.activeElement).toBe(getByRole('heading'));
  });

  it('takes all back, but only when asked twice', () => {
    const { getByRole, queryByRole, onUndo } = showList([GEORGIA, HOLM]);
    fireEvent.click(getByRole('button', { name: 'Undo all' }));
    expect(onUndo).not.toHaveBeenCalled();
    expect(getByRole('group', { name: 'Undo all 2?' })).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Keep them' }));
    expect(queryByRole('group')).toBeNull();
    fireEvent.click(getByRole('button', { name: 'Undo all' }));
    fireEvent.click(getByRole('button', { name: 'Undo all' }));
    expect(onUndo.mock.calls).toEqual([[['a', 'b']]]);
  });

  it('saves a file', () => {
    const { getByRole, onSave } = showList([GEORGIA]);
    fireEvent.click(getByRole('button', { name: 'Save as a file' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each([
    [{ ok: true, added: 1, known: 0, unfit: 0 }, '1 added.'],
    [
      { ok: true, added: 12, known: 1, unfit: 2 },
      '12 added. 1 was there already. 2 could not be read and were left out.',
    ],
    [{ ok: true, added: 0, known: 3, unfit: 1 }, '0 added. 3 were there already. 1 could not be read'],
    [{ ok: false, reason: 'not-corrections' }, 'This is not a file that Dramatis has saved.'],
    [{ ok: false, reason: 'newer' }, 'This file was saved by a newer version of Dramatis.'],
  ] as const)('adds a file and says what came of it: %j', async (outcome, text) => {
    const onAdd = vi.fn(async (_: File) => outcome);
    const { container, getByRole } = showList([], { onAdd });
    const file = addFile(container);
    await waitFor(() => expect(textOf(getByRole('status'))).toContain(text));
    expect(onAdd.mock.calls).toEqual([[file]]);
  });
});
