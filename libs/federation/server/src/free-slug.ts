import { randomBytes } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import type { Tx } from '@essaim/platform-server';

/** Characters of an address before the figure that tells it from others. */
const MAX_SLUG = 80;

/**
 * A free address for a federation's name: the first of slug, slug-2 … slug-20, else one with a random end. Two that open
 * at once under one name wait for each other.
 */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  const base = slugify(name, { decamelize: false }).slice(0, MAX_SLUG).replace(/-+$/, '') || 'federation';
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`federation_slug:${base}`]);
  const wished = [base, ...Array.from({ length: 19 }, (_, place) => `${base}-${place + 2}`)];
  const rows: { slug: string }[] = await tx.query('SELECT slug FROM federation WHERE slug = ANY($1)', [wished]);
  const taken = new Set(rows.map(({ slug }) => slug));
  return wished.find((slug) => !taken.has(slug)) ?? `${base}-${randomBytes(3).toString('hex')}`;
}
