import { InputCheck, badInput, type Tx } from '@essaim/platform-server';
import { TerritoryColumns } from './territory-columns.ts';
import { Territory } from './territory.entity.ts';
import type { TerritoryInput } from './territory.graphql.ts';

const MAX_NAME = 120;
const coded = new Set(['COMMUNE', 'INTERCOMMUNALITY', 'DEPARTEMENT', 'REGION', 'COUNTRY']);

/**
 * What a client's territory stands for. A known code's own name and coordinates win; without a code the words are kept
 * as they are. `path` is the input's own path. Throws BAD_USER_INPUT for an unknown code or impossible coordinates.
 */
export async function resolveTerritory(
  tx: Tx,
  input: TerritoryInput | null | undefined,
  path = 'territory',
): Promise<TerritoryColumns> {
  if (!input) return new TerritoryColumns();
  const { kind, code } = input;
  if (code && coded.has(kind)) {
    const known = await findTerritory(tx, kind, code);
    if (!known) throw badInput(`${path}.code`, 'unknown_territory');
    return columnsOf(known);
  }
  const check = new InputCheck();
  const name = check.line(`${path}.name`, input.name, { min: 1, max: MAX_NAME });
  const point = pointOf(check, input, path);
  check.done();
  return Object.assign(new TerritoryColumns(), {
    kind,
    name,
    code: null,
    ...point,
    within: kind === 'WORLD' ? ['WORLD:'] : [],
  });
}

/** A territory by its code, or by the code of a former commune that is part of it now; null when there is none. */
export async function findTerritory(tx: Tx, kind: string, code: string): Promise<Territory | null> {
  if (code.length > 20) return null;
  const exact = await tx.findOneBy(Territory, { kind: kind as Territory['kind'], code });
  if (exact || kind !== 'COMMUNE') return exact;
  return tx
    .createQueryBuilder(Territory, 'territory')
    .where(`territory.kind = 'COMMUNE' AND territory.former_codes @> ARRAY[:code]`, { code })
    .getOne();
}

/** A known territory as the columns of whoever lives or works there. */
export const columnsOf = ({ kind, code, name, latitude, longitude, within }: Territory): TerritoryColumns =>
  Object.assign(new TerritoryColumns(), { kind, code, name, latitude, longitude, within });

function pointOf(
  check: InputCheck,
  { latitude, longitude }: TerritoryInput,
  path: string,
): { latitude: number | null; longitude: number | null } {
  const lat = latitude ?? null;
  const lon = longitude ?? null;
  if ((lat === null) !== (lon === null)) check.problem(`${path}.latitude`, 'half_a_point');
  if (lat !== null && !(Math.abs(lat) <= 90)) check.problem(`${path}.latitude`, 'bad_coordinates');
  if (lon !== null && !(Math.abs(lon) <= 180)) check.problem(`${path}.longitude`, 'bad_coordinates');
  return { latitude: lat, longitude: lon };
}
