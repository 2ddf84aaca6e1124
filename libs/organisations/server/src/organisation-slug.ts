import slugify from '@sindresorhus/slugify';
import { firstFree, type Tx } from '@essaim/platform-server';

const MAX_SLUG = 60;

/** Pages of our own under /organisations. */
const reserved = new Set(['new', 'nouvelle', 'organisation']);

const slugFrom = (name: string): string => {
  const slug = slugify(name, { decamelize: false }).slice(0, MAX_SLUG).replace(/-+$/, '');
  return !slug || reserved.has(slug) ? `organisation${slug ? `-${slug}` : ''}` : slug;
};

/** A free slug for a name: its own, else with a number. */
export const freeSlug = (tx: Tx, name: string): Promise<string> =>
  firstFree(tx, { table: 'organisation', column: 'slug' }, slugFrom(name));
