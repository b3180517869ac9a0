import type { CastSheet, Cited, DatedFact, NameFact, SheetMember } from './sheet.ts';

/** The columns, in their order. docs/cast-sheet.md says what each holds. */
export const COLUMNS = [
  'claim',
  'subject',
  'subject_id',
  'subject_kind',
  'predicate',
  'object',
  'object_id',
  'role',
  'text',
  'about',
  'act',
  'speaks_for',
  'from',
  'to',
  'known_on',
  'date',
  'standing',
  'source_publisher',
  'source_title',
  'source_number',
  'source_date',
  'source_url',
  'article',
  'article_url',
  'as_of',
  'data_to',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Spreadsheets take text in UTF-8 for something else where it does not begin with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One claim a row, as RFC 4180 has it. */
export function csvOf(sheet: CastSheet): string {
  const { article, asOf, dataset } = sheet;
  const common: Row = {
    article: article.title,
    article_url: article.url,
    as_of: asOf,
    data_to: dataset.date,
  };
  const kinds = new Map(sheet.cast.map(({ id, kind }) => [id, kind]));
  const rows: Row[] = [
    ...sheet.cast.flatMap(rowsOf),
    ...sheet.relations.map((fact) => ({ claim: 'relation', ...rowOf(fact) })),
    ...sheet.positions.map(({ holder, target, speaksFor, position, isAfterArticle, ...rest }) => ({
      claim: isAfterArticle ? 'position-since' : 'position',
      subject: holder.name,
      subject_id: holder.id,
      predicate: position,
      object: target.name,
      object_id: target.id,
      text: rest.summary,
      about: rest.about,
      act: rest.act,
      speaks_for: speaksFor?.name,
      date: rest.date,
      ...sourceOf(rest.source),
    })),
  ];
  const lines = rows.map((row) => {
    const full = { subject_kind: kinds.get(row.subject_id as never), ...row, ...common };
    return COLUMNS.map((column) => cell(full[column] ?? '')).join(',');
  });
  return `${BYTE_ORDER_MARK}${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/**
 * What a spreadsheet would take for a formula: a name out of an article could read the reader's other cells and send them
 * away. An apostrophe in front makes it text, which is what the makers of spreadsheets and OWASP advise.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Written here, since this folder imports no packages and what it takes is these three rules. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function rowsOf(member: SheetMember): Row[] {
  const { id, name, description, nameThen, offices, lastOffice, identity, since } = member;
  const own = { subject: name, subject_id: id };
  const named = (claim: string, { text, from, to, source }: NameFact): Row => ({
    claim,
    ...own,
    text,
    from,
    to,
    ...sourceOf(source),
  });
  return [
    { claim: 'description', ...own, text: description.text, ...sourceOf(description.source) },
    ...(nameThen ? [named('name-then', nameThen)] : []),
    ...offices.map((fact) => ({ claim: 'office', ...rowOf(fact) })),
    ...(lastOffice ? [{ claim: 'last-office', ...rowOf(lastOffice) }] : []),
    ...identity.map((fact) => ({ claim: 'identity', ...rowOf(fact) })),
    ...since.left.flatMap(({ office, successor }) => [
      { claim: 'office-left-since', ...rowOf(office) },
      ...(successor ? [{ claim: 'successor-since', ...rowOf(successor) }] : []),
    ]),
    ...since.took.map((fact) => ({ claim: 'office-taken-since', ...rowOf(fact) })),
    ...since.renamed.map((fact) => named('renamed-since', fact)),
  ];
}

function rowOf(fact: Omit<DatedFact, 'standing'> & { standing?: string }): Row {
  const { subject, predicate, object, role, from, to, knownOn, standing, source } = fact;
  return {
    subject: subject.name,
    subject_id: subject.id,
    predicate,
    object: object.name,
    object_id: object.id,
    role,
    from,
    to,
    known_on: knownOn,
    standing,
    ...sourceOf(source),
  };
}

function sourceOf({ publisher, title, number, date, url }: Cited): Row {
  return {
    source_publisher: publisher,
    source_title: title,
    source_number: number,
    source_date: date,
    source_url: url,
  };
}
