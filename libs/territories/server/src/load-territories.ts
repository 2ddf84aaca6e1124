import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Database } from '@essaim/platform-server';
import { inhabitantsAround, reachKm, type PopulatedPlace } from './reach.ts';
import { searchedName } from './searched-name.ts';
import type { Territory } from './territory.entity.ts';

const require = createRequire(import.meta.url);
const officialFile = (name: string): string => require.resolve(`@etalab/decoupage-administratif/data/${name}.json`);
const read = <T>(name: string): T[] => JSON.parse(readFileSync(officialFile(name), 'utf8')) as T[];
const points = new URL('../data/communes.csv', import.meta.url);

interface OfficialPlace {
  code: string;
  nom: string;
}
interface OfficialCommune extends OfficialPlace {
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  chefLieu?: string;
  commune?: string;
  codesPostaux?: string[];
  population?: number;
}
type Row = Omit<Territory, 'within'> & { within: string[] };
type Point = { latitude: number; longitude: number };

/** Changes when rows are made another way of the same files, so that every installation makes them again. */
const MAKING = 'with reach';

/** Rows of one statement: parameters stay well under PostgreSQL's limit of 65 535. */
const BATCH = 5_000;

/**
 * Fills the table of territories from the code officiel géographique; nothing when this edition is already in.
 * Rows are replaced one by one, never removed: somebody may live in a commune that was merged. Resolves to the number
 * of territories loaded.
 */
export async function loadTerritories(db: Database): Promise<number> {
  const edition = createHash('sha256')
    .update((require('@etalab/decoupage-administratif/package.json') as { version: string }).version)
    .update(readFileSync(points))
    .update(MAKING)
    .digest('hex')
    .slice(0, 16);
  return db.write(async (tx) => {
    await tx.query('LOCK TABLE territory_edition IN EXCLUSIVE MODE');
    // A column that was taken away and put back again is empty.
    const [loaded] = await tx.query(
      'SELECT 1 FROM territory_edition WHERE edition = $1 AND EXISTS (SELECT FROM territory WHERE reach_km IS NOT NULL)',
      [edition],
    );
    if (loaded) return 0;
    const rows = officialTerritories();
    for (let from = 0; from < rows.length; from += BATCH)
      await tx.query(
        `INSERT INTO territory (kind, code, name, search, postcodes, former_codes, latitude, longitude, population, reach_km, within)
         SELECT kind, code, name, search, postcodes, "formerCodes", latitude, longitude, population, "reachKm", within
         FROM jsonb_to_recordset($1::jsonb) AS row(kind text, code text, name text, search text, postcodes text[],
           "formerCodes" text[], latitude double precision, longitude double precision, population integer, "reachKm" real, within text[])
         ON CONFLICT ON CONSTRAINT territory_pkey DO UPDATE SET name = excluded.name, search = excluded.search,
           postcodes = excluded.postcodes, former_codes = excluded.former_codes, latitude = excluded.latitude,
           longitude = excluded.longitude, population = excluded.population, reach_km = excluded.reach_km, within = excluded.within`,
        [JSON.stringify(rows.slice(from, from + BATCH))],
      );
    await tx.query('INSERT INTO territory_edition (edition) VALUES ($1)', [edition]);
    return rows.length;
  });
}

/** Every territory of France, from the official files; the point of a wider one is the mean of its communes'. */
function officialTerritories(): Row[] {
  const communes = read<OfficialCommune>('communes');
  const pointOf = readPoints();
  const groups = read<OfficialPlace & { populationMunicipale: number; membres: { code: string }[] }>('epci');
  const groupOf = new Map(groups.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)));

  const former = new Map<string, string[]>();
  for (const { type, code, chefLieu } of communes)
    if (chefLieu && chefLieu !== code && type.startsWith('commune-') && type !== 'commune-actuelle')
      former.set(chefLieu, [...(former.get(chefLieu) ?? []), code]);

  const above = (commune: OfficialCommune, city = commune.code): string[] => [
    ...(groupOf.has(city) ? [`INTERCOMMUNALITY:${groupOf.get(city)}`] : []),
    `DEPARTEMENT:${commune.departement}`,
    `REGION:${commune.region}`,
    'COUNTRY:FR',
  ];
  const shown = communes.filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal');
  const cities = new Set(shown.flatMap(({ commune }) => commune ?? []));
  const meanOf = (places: OfficialCommune[]): Point | undefined =>
    mean(places.flatMap(({ code }) => pointOf.get(code) ?? []));
  const inhabitants = inhabitantsAround(
    shown.flatMap(({ code, commune, population = 0 }): PopulatedPlace[] => {
      const point = pointOf.get(code) ?? pointOf.get(commune ?? '');
      // A city of arrondissements is counted by them.
      return point && !cities.has(code) ? [{ ...point, population }] : [];
    }),
  );
  const byDepartement = Map.groupBy(shown, ({ departement }) => departement);
  const byRegion = Map.groupBy(shown, ({ region }) => region);

  const communeRows = shown.map((commune): Row => {
    const city = commune.commune;
    const point =
      pointOf.get(commune.code) ?? (city ? pointOf.get(city) : meanOf(byDepartement.get(commune.departement) ?? []));
    const self = [`COMMUNE:${commune.code}`, ...(city ? [`COMMUNE:${city}`] : [])];
    return row('COMMUNE', commune, point, commune.population, [...self, ...above(commune, city)], {
      postcodes: commune.codesPostaux ?? [],
      formerCodes: former.get(commune.code) ?? [],
      reachKm: point ? reachKm(inhabitants(point)) : null,
    });
  });
  const inGroup = Map.groupBy(shown, ({ code }) => groupOf.get(code));
  const total = (places: OfficialCommune[] | undefined) =>
    (places ?? []).reduce((sum, { type, population = 0 }) => sum + (type === 'commune-actuelle' ? population : 0), 0);

  return [
    ...communeRows,
    ...groups.map((group) => {
      const members = inGroup.get(group.code) ?? [];
      const [first] = members;
      return row('INTERCOMMUNALITY', group, meanOf(members), group.populationMunicipale, [
        `INTERCOMMUNALITY:${group.code}`,
        ...(first ? [`DEPARTEMENT:${first.departement}`, `REGION:${first.region}`] : []),
        'COUNTRY:FR',
      ]);
    }),
    ...read<OfficialPlace & { region: string }>('departements').map((place) => {
      const inside = byDepartement.get(place.code);
      return row('DEPARTEMENT', place, meanOf(inside ?? []), total(inside), [
        `DEPARTEMENT:${place.code}`,
        `REGION:${place.region}`,
        'COUNTRY:FR',
      ]);
    }),
    ...read<OfficialPlace>('regions').map((place) => {
      const inside = byRegion.get(place.code);
      return row('REGION', place, meanOf(inside ?? []), total(inside), [`REGION:${place.code}`, 'COUNTRY:FR']);
    }),
    ...countries(),
  ];
}

/** Countries by their ISO 3166-1 code, named as the runtime's CLDR names them. */
function countries(): Row[] {
  const inFrench = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const notCountries = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const code = a + b;
      const nom = notCountries.has(code) ? undefined : inFrench.of(code);
      return nom
        ? [row('COUNTRY', { code, nom }, undefined, code === 'FR' ? 68_000_000 : undefined, [`COUNTRY:${code}`])]
        : [];
    }),
  );
}

function row(
  kind: Row['kind'],
  { code, nom }: OfficialPlace,
  point: Point | undefined,
  population: number | undefined,
  within: string[],
  more: Pick<Row, 'postcodes' | 'formerCodes' | 'reachKm'> = { postcodes: [], formerCodes: [], reachKm: null },
): Row {
  const place = { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
  return {
    kind,
    code,
    name: nom,
    search: searchedName(nom),
    ...more,
    ...place,
    population: population ?? null,
    within,
  };
}

function readPoints(): Map<string, Point> {
  const [, ...lines] = readFileSync(points, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [code = '', latitude, longitude] = line.split(',');
      return [code, { latitude: Number(latitude), longitude: Number(longitude) }];
    }),
  );
}

function mean(all: Point[]): Point | undefined {
  if (!all.length) return undefined;
  const average = (of: (point: Point) => number) =>
    Math.round((all.reduce((sum, p) => sum + of(p), 0) / all.length) * 1e4) / 1e4;
  return { latitude: average((p) => p.latitude), longitude: average((p) => p.longitude) };
}
