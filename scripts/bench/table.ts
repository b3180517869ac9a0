/** One line of the table: what was measured, and what it was to be. */
export interface Row {
  /** Rows of a group stand together under its name: the browser. */
  group?: string;
  what: string;
  value: number;
  goal: { most: number } | { least: number };
  unit?: 'ms' | 'MB' | 'µs' | '%' | '';
  /** What the value is made of, in absolute numbers. */
  of?: string;
}

function isMet({ value, goal }: Row): boolean {
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}

export function printTable(rows: Row[]): void {
  const number = (value: number) =>
    Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
  const cells = (row: Row) => {
    const { what, value, goal, unit = '', of = '' } = row;
    const wanted = 'most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`;
    const suffix = unit && ` ${unit}`;
    return [what, `${number(value)}${suffix}`, `${wanted}${suffix}`, isMet(row) ? 'met' : 'MISSED', of];
  };
  const all = [...Map.groupBy(rows, ({ group = '' }) => group)].flatMap(([group, own]) => [
    [group, 'measured', 'goal', '', ''],
    ...own.map(cells),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  for (const row of all) {
    const line = row.map((cell, i) => {
      if (i === 0) return cell.padEnd(widths[0] as number);
      return i < 3 ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] ?? 0);
    });
    console.log(line.join('  ').trimEnd());
  }
}
