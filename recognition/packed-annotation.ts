import type { Annotation, Marks } from './annotate.ts';
import type { Mention } from './mention.ts';

/**
 * An annotation as it travels and as the page keeps it: two texts of JSON. Firefox passes on each object of a message for
 * itself, at ten times what a text costs. The cast is a text of its own, which is read only when a card or the popup shows
 * some of it: most pages are left before that.
 */
export interface PackedAnnotation {
  marks: string;
  cast: string;
}

/** What a page needs of marks, and nothing else that was found. */
export function packMarks(found: Marks): string {
  const { mentions, notInDataset, roster, dayFrom, isNewerThanData } = found;
  return JSON.stringify({
    mentions: columnsOf(mentions),
    notInDataset,
    roster,
    dayFrom,
    isNewerThanData,
  } satisfies PackedMarks);
}

export function unpackMarks(packed: string): Marks {
  const marks = JSON.parse(packed) as PackedMarks;
  return { ...marks, mentions: rowsOf(marks.mentions) };
}

/** The mentions by column: there are hundreds, and the names of their fields would be the greater part of the text. */
type PackedMarks = Omit<Marks, 'mentions'> & { mentions: Columns };
type Columns = Record<keyof Mention, unknown[]>;

function columnsOf(mentions: Mention[]): Columns {
  const column = (field: keyof Mention) => mentions.map((mention) => mention[field]);
  return {
    block: column('block'),
    start: column('start'),
    end: column('end'),
    entity: column('entity'),
    via: column('via'),
    confidence: column('confidence'),
    standsFor: column('standsFor'),
    insteadOf: column('insteadOf'),
  };
}

function rowsOf(columns: Columns): Mention[] {
  return columns.block.map((_, row) => {
    const mention: Record<string, unknown> = {};
    // What a mention does not have is null in JSON.
    for (const field in columns)
      if (columns[field as keyof Mention][row] !== null)
        mention[field] = columns[field as keyof Mention][row];
    return mention as unknown as Mention;
  });
}

/**
 * The annotation, whose cast is read when it is first asked for.
 *
 * @param marks Those that are packed, where they have been read already.
 */
export function unpackAnnotation(packed: PackedAnnotation, marks = unpackMarks(packed.marks)): Annotation {
  let cast: Annotation['cast'] | undefined;
  return {
    ...marks,
    get cast() {
      cast ??= JSON.parse(packed.cast) as Annotation['cast'];
      return cast;
    },
  };
}
