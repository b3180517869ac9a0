import type { Edtf } from './edtf.ts';

export type SourceId = string & { readonly sourceId: unique symbol };

/** A document that a reader can find: every claim of the dataset names one. */
export interface Source {
  id: SourceId;
  title: string;
  publisher: string;
  /** The document's own number, such as `A/RES/68/262`. */
  number?: string;
  /** Of the document, not of the fact. */
  date?: Edtf;
  /** Only where it is known for certain. */
  url?: string;
  /** Licence of the data taken from it; `cited` where only a fact is cited. */
  licence: string;
}
