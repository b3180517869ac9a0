import type { Cast, CastMember, UnknownMember } from '../annotation.ts';
import type { Edtf } from '../edtf.ts';
import type { EntityId, EntityType, Kind } from '../entity.ts';
import type { Predicate, Relation, Standing } from '../relation.ts';
import type { Source, SourceId } from '../source.ts';
import type { Position, Stance } from '../stance.ts';

/** The version of the format, which docs/cast-sheet.md describes. A change that breaks readers of the files raises it. */
const VERSION = 1;

/** What a sheet is made of. */
export interface SheetInput {
  article: { title: string; url: string; published?: { date: Edtf; foundIn: string } };
  annotation: { cast: Cast; notInDataset: UnknownMember[] };
}

interface Named {
  id: EntityId;
  name: string;
}

/** Where a claim is documented. */
export type Cited = Pick<Source, 'publisher' | 'title' | 'number' | 'date' | 'url'>;

/** What is recorded of somebody, or of two of the cast. */
interface Fact {
  subject: Named;
  predicate: Predicate;
  object: Named;
  role?: string;
  from?: Edtf;
  to?: Edtf;
  /** A date on which the source shows it to hold. */
  knownOn?: Edtf;
  source: Cited;
}

/** How it stood on the article's day. */
export interface DatedFact extends Fact {
  standing: Standing;
}

export interface NameFact {
  text: string;
  from?: Edtf;
  to?: Edtf;
  source: Cited;
}

export interface SheetMember extends Named {
  wikidata?: string;
  kind: Kind;
  type: EntityType;
  /** How often the article names it. */
  mentions: number;
  description: { text: string; source: Cited };
  /** The name that was official on the day, where today's is another. */
  nameThen?: NameFact;
  offices: DatedFact[];
  lastOffice?: DatedFact;
  identity: DatedFact[];
  /** What is recorded to have changed after the day. */
  since: { left: { office: Fact; successor?: Fact }[]; took: Fact[]; renamed: NameFact[] };
}

interface SheetPosition {
  holder: Named;
  /** The country or organisation for which a person spoke in office. */
  speaksFor?: Named;
  target: Named;
  position: Position;
  about: string;
  act: Stance['act'];
  summary: string;
  date: Edtf;
  isAfterArticle: boolean;
  source: Cited;
}

/** The cast of an article with everything that is recorded among it, each claim with its source. */
export interface CastSheet {
  format: 'dramatis-cast-sheet';
  version: typeof VERSION;
  article: { title: string; url: string; published?: { date: Edtf; foundIn: string } };
  /** The day for which everything is said. */
  asOf: Edtf;
  dataset: { version: string; date: Edtf };
  cast: SheetMember[];
  relations: DatedFact[];
  positions: SheetPosition[];
  notInDataset: { name: string; kind?: string; mentions: number; saidInArticle?: string }[];
}

export function sheetOf({ article, annotation }: SheetInput): CastSheet {
  const { cast, notInDataset } = annotation;
  const { title, url, published } = article;
  const of = parts(cast);
  return {
    format: 'dramatis-cast-sheet',
    version: VERSION,
    article: { title, url, ...(published && { published: { ...published } }) },
    asOf: cast.day,
    dataset: { version: cast.dataset.version, date: cast.dataset.date },
    cast: cast.members.map(of.member),
    relations: cast.relations.map(of.dated),
    positions: stancesOf(cast).map(of.position),
    notInDataset: notInDataset.map(({ name, kind, mentions, saidOf }) => ({
      name,
      ...(kind && { kind }),
      mentions,
      ...(saidOf && { saidInArticle: saidOf }),
    })),
  };
}

/** Each act once: what somebody did in office is in two views, their own and that of whom they spoke for. */
function stancesOf({ views }: Cast): (Stance & { isAfterArticle: boolean })[] {
  const all = views.flatMap(({ stances, since }) => [
    ...stances.map((stance) => ({ ...stance, isAfterArticle: false })),
    ...since.map((stance) => ({ ...stance, isAfterArticle: true })),
  ]);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** How the parts of a cast read in its sheet: ids with names, sources in full. */
function parts(cast: Cast) {
  const named = (id: EntityId): Named => ({ id, name: cast.entities[id]?.name ?? id });
  const cited = (id: SourceId): Cited => {
    const { publisher, title, number, date, url } = cast.sources[id] as Source;
    return { publisher, title, ...(number && { number }), ...(date && { date }), ...(url && { url }) };
  };
  const fact = ({ subject, predicate, object, role, from, to, knownOn, source }: Relation): Fact => ({
    subject: named(subject),
    predicate,
    object: named(object),
    ...(role && { role }),
    ...(from && { from }),
    ...(to && { to }),
    ...(knownOn && { knownOn }),
    source: cited(source),
  });
  const dated = (relation: Relation & { standing: Standing }): DatedFact => ({
    ...fact(relation),
    standing: relation.standing,
  });
  const nameFact = (name: { text: string; from?: Edtf; to?: Edtf; source: SourceId }): NameFact => ({
    text: name.text,
    ...(name.from && { from: name.from }),
    ...(name.to && { to: name.to }),
    source: cited(name.source),
  });
  const member = ({
    entity,
    mentions,
    nameThen,
    offices,
    lastOffice,
    identity,
    since,
  }: CastMember): SheetMember => ({
    id: entity.id,
    name: entity.name,
    ...(entity.wikidata && { wikidata: entity.wikidata }),
    kind: entity.kind,
    type: entity.type,
    mentions,
    description: { text: entity.description, source: cited(entity.source) },
    ...(nameThen && { nameThen: nameFact(nameThen) }),
    offices: offices.map(dated),
    ...(lastOffice && { lastOffice: dated(lastOffice) }),
    identity: identity.map(dated),
    since: {
      left: since.left.map(({ left, successor }) => ({
        office: fact(left),
        ...(successor && { successor: fact(successor) }),
      })),
      took: since.took.map(fact),
      renamed: since.renamed.map(nameFact),
    },
  });
  const position = (stance: Stance & { isAfterArticle: boolean }): SheetPosition => ({
    holder: named(stance.holder),
    ...(stance.speaksFor && { speaksFor: named(stance.speaksFor) }),
    target: named(stance.target),
    position: stance.position,
    about: stance.about,
    act: stance.act,
    summary: stance.summary,
    date: stance.date,
    isAfterArticle: stance.isAfterArticle,
    source: cited(stance.source),
  });
  return { member, dated, position };
}
