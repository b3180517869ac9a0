import type { Fault, Row } from '../tables.ts';

export function faultAt({ file, line }: Row, reason: string): Fault {
  return { file, line, reason };
}

/** Where a row stands, to name it in the fault of another. */
export function placeOf({ file, line }: Row): string {
  return `${file}:${line}`;
}
