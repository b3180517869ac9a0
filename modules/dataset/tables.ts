import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row that is wrong, told so that its author can mend it: file, line and reason. */
export interface Fault {
  file: string;
  line: number;
  reason: string;
}

/** One row as it stands in its file; an empty cell is an empty string. */
export interface Row {
  file: string;
  line: number;
  cells: Record<string, string>;
}

/** The parts of a Frictionless Data Package (v2) that the project's own package uses. */
interface Field {
  name: string;
  type: 'string' | 'boolean';
  constraints?: {
    required?: boolean;
    unique?: boolean;
    pattern?: string;
    enum?: string[];
    maxLength?: number;
  };
}
interface Resource {
  name: string;
  path: string[];
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: [string]; reference: { resource: string; fields: [string] } }[];
  };
}
export interface DataPackage {
  version: string;
  /** The date to which the data go. */
  dataTo: string;
  resources: Resource[];
}

export interface RawDataset {
  dataPackage: DataPackage;
  rows: Record<string, Row[]>;
  faults: Fault[];
}

/**
 * Reads every table of a data package and checks it against the schema in its `datapackage.json`: columns, types,
 * constraints, keys between tables, sorted rows, and that no file is left out of the package.
 */
export async function readTables(directory: string): Promise<RawDataset> {
  const dataPackage = JSON.parse(await readFile(join(directory, 'datapackage.json'), 'utf8')) as DataPackage;
  const faults: Fault[] = [];
  const rows: Record<string, Row[]> = {};
  for (const { name, path, schema } of dataPackage.resources) {
    const columns = schema.fields.map((field) => field.name);
    const tables = await Promise.all(path.map((file) => readTable(directory, file, columns, faults)));
    rows[name] = tables.flat();
    for (const row of rows[name]) checkCells(row, schema.fields, faults);
    checkUnique(rows[name], schema.primaryKey, faults);
    for (const { name: column, constraints } of schema.fields)
      if (constraints?.unique && schema.primaryKey.join() !== column)
        checkUnique(rows[name], [column], faults);
  }
  for (const { name, schema } of dataPackage.resources)
    for (const { fields, reference } of schema.foreignKeys ?? [])
      checkReferences(rows[name] ?? [], fields[0], rows[reference.resource] ?? [], reference, faults);

  const listed = new Set(dataPackage.resources.flatMap(({ path }) => path));
  for (const file of globSync('*/*.csv', { cwd: directory }))
    if (!listed.has(file.replaceAll('\\', '/')))
      faults.push({ file, line: 1, reason: 'datapackage.json does not list this file.' });
  return { dataPackage, rows, faults };
}

async function readTable(
  directory: string,
  file: string,
  columns: string[],
  faults: Fault[],
): Promise<Row[]> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(await readFile(join(directory, file), 'utf8'), { info: true }) as never;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    faults.push({ file, line: lines ?? 1, reason: message });
    return [];
  }
  const [header, ...body] = records;
  if (header?.record.join() !== columns.join()) {
    faults.push({ file, line: 1, reason: `The columns are not ${columns.join(', ')}.` });
    return [];
  }
  const rows = body.map(({ record, info }) => ({
    file,
    line: info.lines,
    cells: Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])),
  }));
  for (const [i, row] of rows.entries()) {
    const previous = rows[i - 1];
    if (previous && compareRows(previous, row) > 0)
      faults.push({
        file,
        line: row.line,
        reason: 'Rows are sorted by their columns; this one stands too late.',
      });
  }
  return rows;
}

function compareRows(a: Row, b: Row): number {
  for (const column of Object.keys(a.cells)) {
    const [x, y] = [a.cells[column] as string, b.cells[column] as string];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function checkCells({ file, line, cells }: Row, fields: Field[], faults: Fault[]): void {
  const fault = (reason: string) => faults.push({ file, line, reason });
  for (const { name, type, constraints = {} } of fields) {
    const cell = cells[name] as string;
    if (cell !== cell.trim()) fault(`${name} begins or ends with a space.`);
    if (cell === '') {
      if (constraints.required) fault(`${name} is empty.`);
      continue;
    }
    if (type === 'boolean' && cell !== 'true') fault(`${name} is "${cell}", not "true" or empty.`);
    if (constraints.enum && !constraints.enum.includes(cell))
      fault(`${name} is "${cell}", not one of ${constraints.enum.join(', ')}.`);
    if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell))
      fault(`${name} is "${cell}", which does not fit ${constraints.pattern}.`);
    if (constraints.maxLength && cell.length > constraints.maxLength)
      fault(`${name} has ${cell.length} characters, more than ${constraints.maxLength}.`);
  }
}

function checkUnique(rows: Row[], columns: string[], faults: Fault[]): void {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row.cells[column]));
    if (columns.length === 1 && row.cells[columns[0] as string] === '') continue;
    const first = seen.get(key);
    if (first)
      faults.push({
        file: row.file,
        line: row.line,
        reason: `${columns.join(' + ')} is the same as in ${first.file}:${first.line}.`,
      });
    else seen.set(key, row);
  }
}

function checkReferences(
  rows: Row[],
  column: string,
  targets: Row[],
  reference: { resource: string; fields: [string] },
  faults: Fault[],
): void {
  const keys = new Set(targets.map(({ cells }) => cells[reference.fields[0]]));
  for (const { file, line, cells } of rows)
    if (cells[column] !== '' && !keys.has(cells[column]))
      faults.push({
        file,
        line,
        reason: `${column} "${cells[column]}" is not in the ${reference.resource}.`,
      });
}
