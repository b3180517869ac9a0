import { kept } from '../kept.ts';

/** Ends a string in the text: a byte that UTF-8 never has. */
const END = 0xff;
/** Between two strings whose beginning is recorded lie this many to pass over. */
const STRING_STEP = 8;
/** As many decoded strings are kept: twice what long articles ask for, and less than a megabyte. */
const MOST_KEPT = 8_192;

/** The strings one after the other, and where every STRING_STEPth begins. */
export function encodeStrings(strings: string[]): { text: Uint8Array; starts: number[] } {
  const encoder = new TextEncoder();
  const parts = strings.map((string) => encoder.encode(string));
  const text = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength + 1, 0));
  const starts: number[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i % STRING_STEP === 0) starts.push(at);
    text.set(part, at);
    at += part.byteLength;
    text[at++] = END;
  }
  return { text, starts };
}

/**
 * A reader of the strings, each decoded when it is asked for. What one article asks for it asks for several times, and the
 * next one for much of the same.
 */
export function openStrings(text: Uint8Array, starts: ArrayLike<number>): (id: number) => string {
  const decoder = new TextDecoder();
  const decode = (id: number) => {
    let start = starts[Math.floor(id / STRING_STEP)] as number;
    for (let before = id % STRING_STEP; before > 0; before--) start = text.indexOf(END, start) + 1;
    return decoder.decode(text.subarray(start, text.indexOf(END, start)));
  };
  return kept(MOST_KEPT, decode);
}
