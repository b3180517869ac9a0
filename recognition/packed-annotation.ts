import type { Cast } from '../knowledge/annotation.ts';
import { type Packed, pack, unpack } from '../knowledge/packed.ts';
import type { Annotation } from './annotate.ts';

/**
 * An annotation as it travels and is kept by the page: texts, which cost little to pass on. The cast is one of its own, for
 * most pages are left before anybody has opened a card.
 */
export interface PackedAnnotation {
  marks: Packed;
  cast: Packed;
}

export function packAnnotation(annotation: Annotation): PackedAnnotation {
  const { mentions, notInDataset, names, cast, dayFrom, isNewerThanData } = annotation;
  return {
    marks: pack({ mentions, notInDataset, names, dayFrom, isNewerThanData }),
    cast: pack(cast),
  };
}

/** The annotation, whose cast is read when it is first asked for. */
export function unpackAnnotation({ marks, cast: packed }: PackedAnnotation): Annotation {
  let cast: Cast | undefined;
  return {
    ...unpack<Omit<Annotation, 'cast'>>(marks),
    get cast() {
      cast ??= unpack<Cast>(packed);
      return cast;
    },
  };
}
