/** A rectangle by its centre. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far two boxes would have to be moved apart to have a gap between them; negative where they have. */
function overlap(a: Box, b: Box, gap = 0): { x: number; y: number } {
  return {
    x: (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x),
    y: (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y),
  };
}

export function areApart(a: Box, b: Box, gap = 0): boolean {
  const { x, y } = overlap(a, b, gap);
  return x <= 0 || y <= 0;
}

/** Moves two boxes apart along the shorter way, by a share of it. */
export function pushApart(a: Box, b: Box, gap: number, share: number): void {
  const { x, y } = overlap(a, b, gap);
  if (x <= 0 || y <= 0) return;
  if (x < y) {
    const step = ((a.x <= b.x ? -1 : 1) * x * share) / 2;
    a.x += step;
    b.x -= step;
  } else {
    const step = ((a.y <= b.y ? -1 : 1) * y * share) / 2;
    a.y += step;
    b.y -= step;
  }
}

/** Rounds of moving apart before all is spread out instead. */
const ROUNDS = 200;
/** By how much everything is spread out where boxes leave each other no room. */
const SPREAD = 1.06;

/** Moves boxes until no two overlap and all have a gap between them; however close they stood, that ends. */
export function separate(boxes: Box[], gap: number): void {
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  const areAllApart = () => pairs.every(([a, b]) => areApart(a, b, gap));
  for (let round = 0; !areAllApart(); round++) {
    // A hair more than the gap, so that rounding does not leave one short of it.
    for (const [a, b] of pairs) pushApart(a, b, gap + 0.01, 1);
    if (round < ROUNDS) continue;
    for (const box of boxes) {
      box.x *= SPREAD;
      box.y *= SPREAD;
    }
  }
}
