import type { Annotation, Marks } from './annotate.ts';

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
  return JSON.stringify({ mentions, notInDataset, roster, dayFrom, isNewerThanData } satisfies Marks);
}

export function unpackMarks(marks: string): Marks {
  return JSON.parse(marks) as Marks;
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
