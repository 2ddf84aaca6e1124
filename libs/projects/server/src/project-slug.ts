import slugify from '@sindresorhus/slugify';
import type { Tx } from '@essaim/platform-server';

/** Characters of an address made from a title; a number may follow. */
const MAX_SLUG = 70;

/** Addresses under /projects that are pages of the forge's own. */
const reserved = new Set(['new']);

/** What a title's address begins with: short, plain, cut between words. `projet` where the title has no letter to spell. */
export function slugOf(title: string): string {
  const whole = slugify(title, { decamelize: false });
  const cut =
    whole.length <= MAX_SLUG
      ? whole
      : whole
          .slice(0, MAX_SLUG + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, MAX_SLUG);
  return !cut || reserved.has(cut) ? ['projet', cut].filter(Boolean).join('-') : cut;
}

/** Whether an address was made from this title: the address itself, or with a number. */
export const isSlugOf = (slug: string, title: string): boolean => {
  const base = slugOf(title);
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)));
};

/**
 * A free address for a title, numbered from 2 where it is taken: by another project, or by what another project was once
 * called, since old links lead there. `projectId` may take back an address of its own. Two projects of one title at once
 * wait for one another.
 */
export async function freeSlug(tx: Tx, title: string, projectId: string): Promise<string> {
  const base = slugOf(title);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`project_slug:${base}`]);
  const rows: { slug: string }[] = await tx.query(
    `SELECT slug FROM project WHERE (slug = $1 OR slug LIKE $2) AND id <> $3
     UNION ALL SELECT slug FROM project_former_slug WHERE (slug = $1 OR slug LIKE $2) AND project_id <> $3`,
    [base, `${base}-%`, projectId],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
