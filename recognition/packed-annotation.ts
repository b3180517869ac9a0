import type { Annotation } from './annotate.ts';

/**
 * An annotation as it travels and as the page keeps it: two texts of JSON. Firefox passes on each object of a message for
 * itself, at ten times what a text costs. The cast is a text of its own, which is read only when a card or the popup shows
 * some of it: most pages are left before that.
 */
export interface PackedAnnotation {
  marks: string;
  cast: string;
}

export function packAnnotation(annotation: Annotation): PackedAnnotation {
  const { mentions, notInDataset, roster, cast, dayFrom, isNewerThanData } = annotation;
  return {
    marks: JSON.stringify({ mentions, notInDataset, roster, dayFrom, isNewerThanData }),
    cast: JSON.stringify(cast),
  };
}

/** The annotation, whose cast is read when it is first asked for. */
export function unpackAnnotation({ marks, cast: text }: PackedAnnotation): Annotation {
  let cast: Annotation['cast'] | undefined;
  return {
    ...(JSON.parse(marks) as Omit<Annotation, 'cast'>),
    get cast() {
      cast ??= JSON.parse(text) as Annotation['cast'];
      return cast;
    },
  };
}
