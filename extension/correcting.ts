import type { Reach } from '../components/NotThis.tsx';
import type { Cast } from '../knowledge/annotation.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Correction } from '../recognition/corrections.ts';
import { background } from './messages.ts';

/** Corrections made in one tab, with the address of the article they are of; those made last first. */
export type OwnCorrections = { url: string; correction: Correction }[];

const isSamePage = (a: string, b: string) => a.replace(/#.*/, '') === b.replace(/#.*/, '');

/** Those of the article at an address. */
export function ownAt(own: OwnCorrections, url: string): Correction[] {
  return own.filter((one) => isSamePage(one.url, url)).map(({ correction }) => correction);
}

/**
 * What a card needs to correct matches of the article at an address. The background stores what is said, since it knows
 * the dataset, and every tab hears of it by the storage.
 *
 * @param own In a private window: what is said goes there, the memory of the tab, and nowhere else.
 */
export function correctingAt(url: string, own: OwnCorrections | undefined, onOwnChange: () => void) {
  /** What was stored outside of private windows stays stored: the page goes on as if it were not. */
  const keep = (correction: Correction, isTakenBack: boolean) => {
    const { name, entity } = correction;
    const before = own?.findIndex(
      (one) =>
        isSamePage(one.url, url) &&
        one.correction.entity === entity &&
        one.correction.name.localeCompare(name, undefined, { sensitivity: 'base' }) === 0,
    );
    if (before !== undefined && before >= 0) own?.splice(before, 1);
    else if (isTakenBack) own?.unshift({ url, correction: { name, entity, instead: entity } });
    if (!isTakenBack) own?.unshift({ url, correction });
    onOwnChange();
    return true;
  };
  return {
    isPrivate: own !== undefined,
    async alternatives(name: string, entity: EntityId, day: Edtf): Promise<Cast | undefined> {
      const result = await background.alternatives(name, entity, day);
      return result.ok ? result.value : undefined;
    },
    correct: async (correction: Correction, reach: Reach): Promise<boolean> =>
      own ? keep(correction, false) : (await background.correct(correction, reach, url)).ok,
    takeBack: async (correction: Correction): Promise<boolean> =>
      own ? keep(correction, true) : (await background.takeBack(correction, url)).ok,
  };
}
