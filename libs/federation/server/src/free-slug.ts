import slugify from '@sindresorhus/slugify';
import { firstFree, type Tx } from '@essaim/platform-server';

/** Characters of an address before the figure that tells it from others. */
const MAX_SLUG = 80;

/** A free address for a federation's name: its own, else with a number. */
export const freeSlug = (tx: Tx, name: string): Promise<string> =>
  firstFree(
    tx,
    { table: 'federation', column: 'slug' },
    slugify(name, { decamelize: false }).slice(0, MAX_SLUG).replace(/-+$/, '') || 'federation',
  );
