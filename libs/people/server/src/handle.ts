import { randomBytes } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import type { InputCheck, Tx } from '@essaim/platform-server';

const MIN_HANDLE = 3;
const MAX_HANDLE = 40;
const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Words that a handle could be mistaken for: our own addresses, and those who speak for the instance. */
const reserved = new Set(
  `about account accounts admin administrateur administrator api aide auth claims contact dev essaim federations graphql
  health help home instance invitation invitations login logout me mediator mediateur moderateur moderation moderator
  new node notifications nouveau null organisations people person personne projects projets reset root security
  settings sign-in sign-out sign-up staff static support system team undefined unsubscribe verify viewer`.split(/\s+/),
);

/** Notes a problem with a handle: 3 to 40 letters a to z, figures and single hyphens, and no word of the house. */
export function checkHandle(check: InputCheck, path: string, given: string | null): string {
  const handle = (given ?? '').trim().toLowerCase();
  if (!handle) check.problem(path, 'required');
  else if (handle.length < MIN_HANDLE) check.problem(path, 'too_short', { min: MIN_HANDLE });
  else if (handle.length > MAX_HANDLE) check.problem(path, 'too_long', { max: MAX_HANDLE });
  else if (!shape.test(handle)) check.problem(path, 'people.bad_handle');
  else if (isReserved(handle)) check.problem(path, 'people.reserved_handle');
  return handle;
}

/** Erased accounts are called gone-…: nobody else is. */
const isReserved = (handle: string): boolean => reserved.has(handle) || handle.startsWith('gone-');

/** The handle that a name suggests, whether or not it is free. */
export function handleFrom(name: string): string {
  const handle = slugify(name, { decamelize: false })
    .slice(0, MAX_HANDLE - 8)
    .replace(/-+$/, '');
  if (!handle) return 'someone';
  return handle.length < MIN_HANDLE || isReserved(handle) ? `someone-${handle}` : handle;
}

/**
 * A free handle for a name: the first of handle, handle-2 … handle-20, else one with a random end. Two who sign up at
 * once under one name wait for each other.
 */
export async function freeHandle(tx: Tx, name: string): Promise<string> {
  const base = handleFrom(name);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`person_handle:${base}`]);
  const wished = [base, ...Array.from({ length: 19 }, (_, place) => `${base}-${place + 2}`)];
  const rows: { handle: string }[] = await tx.query('SELECT handle FROM person WHERE handle = ANY($1)', [wished]);
  const taken = new Set(rows.map(({ handle }) => handle));
  return wished.find((handle) => !taken.has(handle)) ?? `${base}-${randomBytes(3).toString('hex')}`;
}
