interface At {
  x: number;
  y: number;
}

/** How many of the lines between pairs of points cross each other; those that meet at a point do not. */
export function crossings(pairs: (readonly [At, At])[]): number {
  let count = 0;
  for (const [i, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(i + 1))
      if (a !== c && a !== d && b !== c && b !== d && cross(a, b, c, d)) count++;
  return count;
}

function cross(a: At, b: At, c: At, d: At): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from one point to another a third lies, by its sign. */
function side(from: At, to: At, point: At): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
