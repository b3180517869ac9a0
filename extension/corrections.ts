import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Reach } from '../components/NotThis.tsx';
import { type Edtf, parseEdtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { entitiesCalled } from '../recognition/alternatives.ts';
import { type Correction, foldedName } from '../recognition/corrections.ts';
import { articleAddress } from './article-address.ts';
import { isCorrectionKey } from './correction-changes.ts';
import { keyOf, type Scope } from './correction-keys.ts';
import type { Loaded } from './dataset.ts';

/** A correction as it is kept: in the browser's local storage, never synchronised, never of a private window. */
export interface StoredCorrection extends Correction {
  scope: Scope;
  /** What the entities were called when it was made: a later dataset may not have them, or not under these ids. */
  label: string;
  insteadLabel?: string;
  /** The day on which it was made. */
  made?: Edtf;
}

/** Longer than any name, label or id; an address can be longer. */
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const Id = v.pipe(
  Words,
  v.transform((id) => id as EntityId),
);
const Day = v.pipe(
  v.string(),
  v.check((day) => parseEdtf(day) !== undefined),
  v.transform((day) => day as Edtf),
);

/** One correction from the storage or from a file. What only describes it may be missing or damaged. */
export const CorrectionShape = v.object({
  name: v.pipe(
    Words,
    v.check((name) => foldedName(name) !== ''),
  ),
  entity: Id,
  instead: v.optional(Id),
  scope: v.variant('kind', [
    v.object({
      kind: v.literal('article'),
      url: v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:/), v.url(), v.transform(articleAddress)),
    }),
    v.object({ kind: v.literal('site'), host: v.pipe(Words, v.regex(/^\S+$/)) }),
    v.object({ kind: v.literal('everywhere') }),
  ]),
  label: v.fallback(v.string(), ''),
  insteadLabel: v.fallback(v.optional(v.string()), undefined),
  made: v.fallback(v.optional(Day), undefined),
});

/** All that fit; damaged ones are passed over, one by one. */
export async function readCorrections(): Promise<StoredCorrection[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const parsed = isCorrectionKey(key) ? v.safeParse(CorrectionShape, value) : undefined;
    return parsed?.success ? [parsed.output] : [];
  });
}

/** Adds corrections. One of the same match at the same place gives way. */
export async function addCorrections(corrections: StoredCorrection[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(corrections.map((one) => [keyOf(one, one.scope), one])));
}

export async function removeCorrections(corrections: StoredCorrection[]): Promise<void> {
  await browser.storage.local.remove(corrections.map((one) => keyOf(one, one.scope)));
}

/** The nearer the place, the more it counts. */
const NEARNESS: Record<Reach, number> = { article: 2, site: 1, everywhere: 0 };

/** Those that hold for the article at an address, what was said of the article itself before what was said of all. */
export function correctionsFor(all: StoredCorrection[], url: string): StoredCorrection[] {
  const address = articleAddress(url);
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  return all
    .filter(
      ({ scope }) =>
        scope.kind === 'everywhere' || (scope.kind === 'site' ? scope.host === host : scope.url === address),
    )
    .sort((a, b) => NEARNESS[b.scope.kind] - NEARNESS[a.scope.kind]);
}

/**
 * A correction with the ids that its entities have in this dataset. Ids may change from one dataset to the next, when an
 * entity gets its Wikidata id: one that is gone is looked for by what the entity was called.
 */
export function inDataset(correction: StoredCorrection, loaded: Loaded): StoredCorrection {
  const { entity, label, instead, insteadLabel = '' } = correction;
  return {
    ...correction,
    entity: idNow(entity, label, loaded),
    ...(instead && { instead: idNow(instead, insteadLabel, loaded) }),
  };
}

function idNow(id: EntityId, label: string, { dataset, gazetteer }: Loaded): EntityId {
  if (dataset.entity(id)) return id;
  const [first, ...others] = entitiesCalled(label, gazetteer, dataset).filter(
    (other) => dataset.entity(other)?.name === label,
  );
  return first && others.length === 0 ? first : id;
}

let changes: Promise<unknown> = Promise.resolve();

/** One change after the other: what a reader takes back at once may not be stored yet. */
function afterOthers(change: () => Promise<void>): Promise<void> {
  const done = changes.then(change);
  changes = done.catch(() => {});
  return done;
}

/** A correction that a reader makes on a card, with how far it reaches from the article at an address. */
export function correct(...made: Parameters<typeof store>): Promise<void> {
  return afterOthers(() => store(...made));
}

async function store(
  correction: Correction,
  reach: Reach,
  url: string,
  made: Edtf,
  loaded: Loaded,
): Promise<void> {
  const { host } = new URL(url);
  const label = (id: EntityId) => loaded.dataset.entity(id)?.name ?? '';
  const { name, entity, instead } = correction;
  // What was said before of the same match, here or nearer, would count more than what is said now.
  const before = (await saidBefore(correction, url, loaded)).filter(
    ({ scope }) => NEARNESS[scope.kind] >= NEARNESS[reach],
  );
  await removeCorrections(before);
  await addCorrections([
    {
      name,
      entity,
      ...(instead && { instead, insteadLabel: label(instead) }),
      scope:
        reach === 'article'
          ? { kind: reach, url: articleAddress(url) }
          : reach === 'site'
            ? { kind: reach, host }
            : { kind: reach },
      label: label(entity),
      made,
    },
  ]);
}

/** Takes back what was said of a match, as far as it holds for the article at an address. */
export function takeBack(match: Correction, url: string, loaded: Loaded): Promise<void> {
  return afterOthers(async () => removeCorrections(await saidBefore(match, url, loaded)));
}

async function saidBefore(
  { name, entity }: Correction,
  url: string,
  loaded: Loaded,
): Promise<StoredCorrection[]> {
  const folded = foldedName(name);
  return correctionsFor(await readCorrections(), url).filter(
    (one) => foldedName(one.name) === folded && inDataset(one, loaded).entity === entity,
  );
}
