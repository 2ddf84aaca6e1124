import slugify from '@sindresorhus/slugify';
import { firstFree, type InputCheck, type Tx } from '@essaim/platform-server';

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

/** A free handle for a name: its own, else with a number. */
export const freeHandle = (tx: Tx, name: string): Promise<string> =>
  firstFree(tx, { table: 'person', column: 'handle' }, handleFrom(name));
