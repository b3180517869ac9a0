/** Between two runs whose beginning is recorded lie this many whose lengths are added up. */
export const STEP = 32;

/**
 * Where each of many runs of values begins, when the runs lie one after the other: the length of each, and the beginning
 * of every STEPth. Lengths are small and alike, so that they take a byte each and compress well; beginnings do neither.
 */
export interface Runs {
  /** The place of the first value of a run, and of the first after it. */
  range(run: number): [start: number, end: number];
  /** The run to which the value at a place belongs. */
  ownerOf(place: number): number;
}

/** The columns of runs of these lengths. */
export function encodeRuns(lengths: number[]): { lengths: number[]; starts: number[] } {
  const starts: number[] = [];
  let end = 0;
  for (const [i, length] of lengths.entries()) {
    if (i % STEP === 0) starts.push(end);
    end += length;
  }
  return { lengths, starts };
}

export function openRuns(
  lengths: { [i: number]: number; length: number },
  starts: { [i: number]: number; length: number },
): Runs {
  const startOf = (run: number): number => {
    const step = Math.floor(run / STEP);
    let start = starts[step] ?? 0;
    for (let before = step * STEP; before < run; before++) start += lengths[before] as number;
    return start;
  };
  return {
    range(run) {
      const start = startOf(run);
      return [start, start + (lengths[run] as number)];
    },
    ownerOf(place) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= place) low = middle;
        else high = middle - 1;
      }
      let end = starts[low] as number;
      for (let run = low * STEP; ; run++) {
        end += lengths[run] as number;
        if (place < end) return run;
      }
    },
  };
}
