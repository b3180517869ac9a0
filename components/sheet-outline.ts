import type { Cast, DatedRelation } from '../knowledge/annotation.ts';
import type { Outline, OutlineGroup, WordedClaim } from '../knowledge/cast-sheet/markdown.ts';
import type { SheetInput } from '../knowledge/cast-sheet/sheet.ts';
import { type EntityId, KINDS } from '../knowledge/entity.ts';
import type { SourceId } from '../knowledge/source.ts';
import type { Stance } from '../knowledge/stance.ts';
import { formatDate } from './dates.ts';
import { namesInSentence } from './definite.ts';
import { KIND_GROUP } from './kinds.ts';
import { POSITION_LABEL } from './PositionMark.tsx';
import { articleIn, notesOf, phraseOf } from './relation-words.ts';
import { plural, type Texts } from './texts.tsx';
import { sinceFacts, whoFacts } from './who-words.ts';

/** The cast sheet in the reader's language: who they are, where they stand, how they are connected. */
export function outlineOf({ article, annotation }: SheetInput, texts: Texts): Outline {
  const { cast, notInDataset } = annotation;
  const { message } = texts;
  const nameOf = (id: EntityId) => cast.entities[id]?.name ?? id;
  const inSentence = namesInSentence(cast.entities, texts.language);
  const [day, data] = [formatDate(cast.day, texts), formatDate(cast.dataset.date, texts)];
  const claim = (text: string, source: SourceId) => ({ text, source: citationOf(cast, source, texts) });

  const people = KINDS.map((kind) => ({
    heading: message(KIND_GROUP[kind]),
    groups: cast.members
      .filter(({ entity }) => entity.kind === kind)
      .map((member) => ({
        heading: member.entity.name,
        note: plural(texts, 'mentions', member.mentions),
        claims: [
          ...whoFacts(member, texts, inSentence).map(({ text, source }) => claim(text, source)),
          ...sinceFacts(member, texts, inSentence).map(({ text, source }) =>
            claim(message('sheetSince', [text]), source),
          ),
        ],
      })),
  }));
  const positions = cast.views
    .filter(({ stances }) => stances.length > 0)
    .map((view) => ({
      heading: message('sheetTowards', [nameOf(view.holder), nameOf(view.target)]),
      claims: [
        ...view.stances.map((stance) =>
          claim(stanceText(stance, view.holder, inSentence, texts), stance.source),
        ),
        ...view.since.map((stance) =>
          claim(message('sheetSince', [stanceText(stance, view.holder, inSentence, texts)]), stance.source),
        ),
      ],
    }));
  const unknown = notInDataset.map(({ name, saidOf }) => ({
    text: saidOf ? message('sheetSaidOf', [name, saidOf]) : name,
  }));
  return {
    title: message('sheetTitle', [article.title]),
    url: article.url,
    lead: [
      article.published ? message('asOf', [day, data]) : message('asOfData', [data]),
      message('sheetMadeWith', [cast.dataset.version]),
    ],
    sections: [
      ...people,
      { heading: message('tabStances'), note: message('onlyThen'), groups: positions },
      { heading: message('tabConnections'), groups: connections(cast, nameOf, claim, texts) },
      {
        heading: message('unknownNames'),
        note: message('unknownSaidOf'),
        groups: unknown.length > 0 ? [{ claims: unknown }] : [],
      },
    ].filter(({ groups }) => groups.length > 0),
  };
}

/** Each tie once, under the more prominent of its ends. */
function connections(
  { members, relations, entities }: Cast,
  nameOf: (id: EntityId) => string,
  claim: (text: string, source: SourceId) => WordedClaim,
  texts: Texts,
): OutlineGroup[] {
  const text = (relation: DatedRelation, of: EntityId) => {
    const { subject, object, role = '' } = relation;
    const other = subject === of ? object : subject;
    const key = phraseOf(relation, of);
    const named = articleIn(key, entities[other], texts) + nameOf(other);
    const phrase = texts.message(key, [named, role, nameOf(of)]);
    return [phrase, notesOf(relation, texts)].filter(Boolean).join(', ');
  };
  const held = relations.filter(({ standing }) => standing !== 'not-yet');
  const seen = new Set<DatedRelation>();
  return members.flatMap(({ entity: { id, name } }) => {
    const own = held.filter((one) => !seen.has(one) && (one.subject === id || one.object === id));
    for (const one of own) seen.add(one);
    return own.length > 0
      ? [{ heading: name, claims: own.map((one) => claim(text(one, id), one.source)) }]
      : [];
  });
}

function stanceText(
  { holder, speaksFor, position, date, summary }: Stance,
  of: EntityId,
  nameOf: (id: EntityId) => string,
  texts: Texts,
): string {
  const inWhoseName =
    holder !== of
      ? texts.message('actedBy', [nameOf(holder)])
      : speaksFor
        ? texts.message('spokeFor', [nameOf(speaksFor)])
        : '';
  const word = texts.message(POSITION_LABEL[position]);
  return [`${formatDate(date, texts)}, ${word}:`, summary, inWhoseName].filter(Boolean).join(' ');
}

function citationOf({ sources }: Cast, id: SourceId, texts: Texts): WordedClaim['source'] {
  const source = sources[id];
  if (!source) return undefined;
  const { publisher, title, number, date, url } = source;
  const rest = [number, date && formatDate(date, texts)].filter(Boolean);
  return {
    before: `${texts.message('sourceLabel')} ${publisher},`,
    title,
    ...(url && { url }),
    after: rest.map((part) => `, ${part}`).join(''),
  };
}
