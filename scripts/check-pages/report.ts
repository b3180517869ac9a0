import { CHECKS, type Check, type Visit } from './visit.ts';

const checks = Object.keys(CHECKS) as Check[];

/** One line for a page that failed something, undefined for one that did not. */
export function failureLine(file: string, { failures }: Visit): string | undefined {
  const failed = checks.filter((check) => failures[check] !== undefined);
  if (failed.length === 0) return undefined;
  return `${file}: ${failed.map((check) => `${check}: ${failures[check]}`).join('; ')}`;
}

/** How many pages passed each check, and how soon they were annotated. */
export function summary(visits: Visit[]): string {
  const annotated = visits.filter(({ state }) => state === 'annotated');
  const sum = (count: (visit: Visit) => number) => annotated.reduce((all, visit) => all + count(visit), 0);
  const names = sum((visit) => visit.names);
  const elements = sum(({ marks }) => marks.elements);
  const painted = sum(({ marks }) => marks.painted);
  const times = annotated.map(({ time }) => time).sort((a, b) => a - b);
  const seconds = (ms = 0) => `${(ms / 1000).toFixed(1)} s`;
  const counted = checks.map((check) => {
    const passed = visits.filter(({ failures }) => failures[check] === undefined).length;
    return `  ${CHECKS[check].padEnd(24)} ${passed} of ${visits.length}`;
  });
  return [
    `${visits.length} pages, ${annotated.length} annotated, ${names} names, ${elements + painted} marks, ${painted} of them painted`,
    ...counted,
    `  median ${seconds(times[times.length >> 1])} from switching on, longest ${seconds(times.at(-1))}`,
  ].join('\n');
}
