import type { Tx } from '@essaim/platform-server';
import { searchedName } from './searched-name.ts';
import { Territory } from './territory.entity.ts';

/**
 * Territories by name or by the beginning of a postcode, best first: the exact name, then names that begin so, then
 * names that resemble; among equals the more populous. Nothing for fewer than two letters or digits.
 */
export async function searchTerritories(tx: Tx, words: string, limit: number): Promise<Territory[]> {
  const digits = words.trim().match(/^\d{2,5}$/)?.[0];
  const query = tx.createQueryBuilder(Territory, 'territory').limit(limit);
  if (digits)
    return query
      .where(`EXISTS (SELECT FROM unnest(territory.postcodes) AS postcode WHERE postcode LIKE :prefix)`, {
        prefix: `${digits}%`,
      })
      .andWhere(`territory.kind = 'COMMUNE'`)
      .orderBy('territory.population', 'DESC', 'NULLS LAST')
      .addOrderBy('territory.code')
      .getMany();
  const name = searchedName(words).slice(0, 100);
  if (name.length < 2) return [];
  return query
    .where(`(territory.search LIKE :prefix OR territory.search LIKE :inside OR territory.search % :name)`, {
      prefix: `${name}%`,
      inside: `% ${name}%`,
      name,
    })
    .orderBy(`territory.search = :name`, 'DESC')
    .addOrderBy(`territory.search LIKE :prefix`, 'DESC')
    .addOrderBy(`similarity(territory.search, :name) > 0.6`, 'DESC')
    .addOrderBy(
      `CASE territory.kind WHEN 'COUNTRY' THEN 0 WHEN 'REGION' THEN 1 WHEN 'DEPARTEMENT' THEN 2 ELSE 3 END = 3`,
      'ASC',
    )
    .addOrderBy('territory.population', 'DESC', 'NULLS LAST')
    .addOrderBy('territory.code')
    .getMany();
}

/**
 * The one territory that a directory's place name stands for; null when none or several do, since a wrong place is
 * worse than words. "Lyon (69)" and "69003 Lyon" say which Lyon.
 */
export async function territoryNamed(tx: Tx, text: string): Promise<Territory | null> {
  const digits = text.match(/\b(\d{5}|\d{2,3}|2[ab])\b/i)?.[1];
  const name = searchedName(text.replace(/\(.*?\)|\b\d{5}\b|\bcedex\b.*/gi, ' ').split(',')[0] ?? '');
  if (!name) return null;
  const found = await tx.findBy(Territory, { search: name });
  const among = found.filter((t) => !/arrondissement$/.test(t.search));
  const fitting = digits
    ? among.filter((t) => t.postcodes.some((p) => p.startsWith(digits)) || t.code.startsWith(digits.toUpperCase()))
    : among;
  const ranked = ['COMMUNE', 'DEPARTEMENT', 'REGION', 'COUNTRY', 'INTERCOMMUNALITY'].map((kind) =>
    fitting.filter((t) => t.kind === kind),
  );
  const first = ranked.find((group) => group.length > 0);
  return first?.length === 1 && ranked.filter((group) => group.length > 0).length === 1 ? first[0]! : null;
}
