import { randomBytes } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import type { Tx } from '@essaim/platform-server';

const MAX_SLUG = 60;

/** Pages of our own under /organisations. */
const reserved = new Set(['new', 'nouvelle', 'organisation']);

const slugFrom = (name: string): string => {
  const slug = slugify(name, { decamelize: false }).slice(0, MAX_SLUG).replace(/-+$/, '');
  return !slug || reserved.has(slug) ? `organisation${slug ? `-${slug}` : ''}` : slug;
};

/** A free slug for a name: slug, slug-2 … slug-20, else one with a random end. Two of one name at once wait for each other. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  const base = slugFrom(name);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`organisation_slug:${base}`]);
  const wished = [base, ...Array.from({ length: 19 }, (_, place) => `${base}-${place + 2}`)];
  const rows: { slug: string }[] = await tx.query('SELECT slug FROM organisation WHERE slug = ANY($1)', [wished]);
  const taken = new Set(rows.map(({ slug }) => slug));
  return wished.find((slug) => !taken.has(slug)) ?? `${base}-${randomBytes(3).toString('hex')}`;
}
