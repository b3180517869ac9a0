import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { AboutDataset } from '../../../components/AboutDataset.tsx';
import type { Edtf } from '../../../knowledge/edtf.ts';
import type { Source, SourceId } from '../../../knowledge/source.ts';
import { show, textOf } from './show.tsx';

const source = (key: string, licence: string, rest: Partial<Source> = {}): Source => ({
  id: key as SourceId,
  title: `Title of ${key}`,
  publisher: 'Map Office',
  licence,
  ...rest,
});

const INFO = {
  version: '2.1.0',
  date: '2026-02' as Edtf,
  counts: { entities: 1234, names: 5, relations: 6, stances: 7, abstentions: 8, sources: 9 },
};

const showPage = (sources: Source[]) =>
  show(<AboutDataset info={INFO} sources={sources} noticesUrl="/licences.txt" />);

describe('AboutDataset', () => {
  it('tells version, date and counts', () => {
    const text = textOf(showPage([]).container);
    expect(text).toContain('Dataset 2.1.0. The data go to February 2026');
    expect(text).toContain('1,234');
  });

  it('lists the sources of data by licence, with number and date', () => {
    const { getByRole } = showPage([
      source('atlas', 'CC-BY-4.0', { number: 'v3', date: '2024' as Edtf }),
      source('roll', 'CC0-1.0'),
    ]);
    const licences = textOf(getByRole('region', { name: 'Data taken over, and their licences' }));
    expect(licences).toMatch(/CC BY 4\.0.*Title of atlas, v3, 2024.*CC0 1\.0.*Title of roll/);
  });

  it('folds a series of documents under their publisher', () => {
    const series = Array.from({ length: 6 }, (_, i) =>
      source(`roll-${i}`, 'CC0-1.0', { publisher: 'Assembly' }),
    );
    const { container } = showPage([...series, source('atlas', 'CC0-1.0')]);
    expect(textOf(container.querySelector('summary'))).toBe('Assembly · 6 documents');
    expect(container.querySelectorAll('details li')).toHaveLength(6);
  });

  it('finds a cited document by words of its title, publisher or number, in any order', () => {
    const { getByRole } = showPage([
      source('treaty', 'cited', { title: 'Treaty of the Strait', number: 'No. 7' }),
      source('gazette', 'cited', { title: 'Gazette' }),
    ]);
    const documents = getByRole('region', { name: 'Documents cited for facts' });
    expect(textOf(documents)).toContain('2 documents');
    fireEvent.input(getByRole('searchbox'), { target: { value: '7 strait' } });
    expect(textOf(documents)).toContain('1 document');
    expect(textOf(documents)).not.toContain('Gazette');
  });

  it('shows the first fifty of many, and says so', () => {
    const many = Array.from({ length: 51 }, (_, i) => source(`d${i}`, 'cited'));
    const { getByRole } = showPage(many);
    const documents = getByRole('region', { name: 'Documents cited for facts' });
    expect(textOf(documents)).toContain('51 documents · the first 50 are shown');
    expect(documents.querySelectorAll('li')).toHaveLength(50);
  });
});
