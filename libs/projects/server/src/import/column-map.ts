import type { NumberedRecord } from './read-records.ts';

/** What can be known of a listing, and the names that directories commonly give it. The first is our own. */
export const fields = {
  externalId: ['externalId', 'external_id', 'id', 'identifiant', 'uuid'],
  title: ['title', 'titre', 'name', 'nom'],
  summary: ['summary', 'résumé', 'accroche', 'pitch'],
  description: ['description', 'text', 'texte', 'body'],
  themes: ['themes', 'thématiques', 'theme', 'tags'],
  place: ['place', 'lieu', 'commune', 'ville', 'city', 'territoire'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  url: ['url', 'lien', 'link', 'site'],
  licence: ['licence', 'license'],
  source: ['source'],
} as const;

export type FieldName = keyof typeof fields;

/** Which column of a file holds each field. */
export type ColumnMap = Partial<Record<FieldName, string>>;

/** Something in `--map` that names no field, or nothing. */
export class UnknownField extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

/** `title=Nom,place=Commune` as a map. Throws UnknownField. */
export function parseColumnMap(text: string): ColumnMap {
  const map: ColumnMap = {};
  for (const part of text.split(',').filter((piece) => piece.trim())) {
    const middle = part.indexOf('=');
    const [field, column] = [part.slice(0, middle).trim(), part.slice(middle + 1).trim()];
    if (middle < 0 || !Object.hasOwn(fields, field) || !column) throw new UnknownField(part.trim());
    map[field as FieldName] = column;
  }
  return map;
}

/** A column that a map names and the file does not have. */
export class UnknownColumn extends Error {
  constructor(
    readonly column: string,
    readonly known: readonly string[],
  ) {
    super(column);
  }
}

/** The records of a table as they come, once it is known to have the columns of the map. Throws UnknownColumn. */
export async function* havingColumns(
  records: AsyncIterable<NumberedRecord>,
  map: ColumnMap,
): AsyncIterable<NumberedRecord> {
  let looked = false;
  for await (const one of records) {
    if (!looked && 'record' in one) {
      const known = Object.keys(one.record);
      const names = new Set(known.map(plainly));
      for (const column of Object.values(map)) if (!names.has(plainly(column))) throw new UnknownColumn(column, known);
      looked = true;
    }
    yield one;
  }
}

/** A record whose columns are found however their names are written: "Thèmes" is "themes". */
export type NamedColumns = ReadonlyMap<string, unknown>;

/** The columns of a record by their names without accents and capitals; empty ones are as good as absent. */
export const namedColumns = (record: Record<string, unknown>): NamedColumns =>
  new Map(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => [plainly(name), value]),
  );

/** A record's value for a field: of the column named for it, else of the first common name that it has. */
export function valueOf(columns: NamedColumns, field: FieldName, map: ColumnMap): unknown {
  const column = map[field];
  if (column !== undefined) return columns.get(plainly(column));
  for (const name of fields[field]) if (columns.has(plainly(name))) return columns.get(plainly(name));
  return undefined;
}

const plainly = (name: string): string => name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
