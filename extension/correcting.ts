import type { Reach } from '../components/NotThis.tsx';
import type { Cast } from '../knowledge/annotation.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Correction } from '../recognition/corrections.ts';
import { background, type Result } from './messages.ts';

/** The corrections made in a private window: in the memory of the tab, as long as its page lives, and nowhere else. */
export class PrivateCorrections {
  #made: { url: string; correction: Correction }[] = [];
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  at(url: string): Correction[] {
    return this.#made.filter((one) => one.url === url).map(({ correction }) => correction);
  }

  correct(correction: Correction, url: string): void {
    this.#made = [{ url, correction }, ...this.#without(correction, url)];
    this.#onChange();
  }

  /** What was stored outside of the private window stays stored: the page goes on as if it were not. */
  takeBack({ name, entity }: Correction, url: string): void {
    const asRecognised = { name, entity, instead: entity };
    const left = this.#without(asRecognised, url);
    this.#made = left.length < this.#made.length ? left : [{ url, correction: asRecognised }, ...left];
    this.#onChange();
  }

  #without({ name, entity }: Correction, url: string) {
    const isSame = (other: string) => other.localeCompare(name, undefined, { sensitivity: 'base' }) === 0;
    return this.#made.filter(
      ({ url: at, correction }) => at !== url || correction.entity !== entity || !isSame(correction.name),
    );
  }
}

/**
 * What a card needs to correct matches of the article at an address. The background stores what is said, since it knows
 * the dataset and the storage, and every tab hears of it by the storage; what is said in a private window stays there.
 */
export function correctingAt(url: string, own: PrivateCorrections | undefined) {
  const isDone = async (result: Promise<Result<void>>) => (await result).ok;
  return {
    isPrivate: own !== undefined,
    async alternatives(name: string, entity: EntityId, day: Edtf): Promise<Cast | undefined> {
      const result = await background.alternatives(name, entity, day);
      return result.ok ? result.value : undefined;
    },
    async correct(correction: Correction, reach: Reach): Promise<boolean> {
      if (!own) return isDone(background.correct(correction, reach, url));
      own.correct(correction, url);
      return true;
    },
    async takeBack(correction: Correction): Promise<boolean> {
      if (!own) return isDone(background.takeBack(correction, url));
      own.takeBack(correction, url);
      return true;
    },
  };
}
