import { hash, verify } from '@node-rs/argon2';
import type { InputCheck } from '@essaim/platform-server';

const MIN_PASSWORD = 8;
const MAX_PASSWORD = 200;

/** Argon2id with the first parameters that OWASP recommends: 19 MiB, 2 passes, 1 lane (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has: what is compared where there is nothing to compare with. */
let nobodys: Promise<string> | undefined;

/** The same letters from any keyboard: é may be typed as one character or as two (Unicode NFKC, as RFC 8265 asks). */
const typed = (password: string): string => password.normalize('NFKC');

/** Hash of a password, a PHC string with its salt. About 30 ms of one core and 19 MiB. */
export const hashPassword = (password: string): Promise<string> => hash(typed(password), cost);

/**
 * Whether the password is the one hashed. Takes as long when there is no hash, or a password longer than any can be: the
 * time says nothing of who has an account.
 */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const possible = Boolean(passwordHash) && password.length <= MAX_PASSWORD;
  const right = await verify(
    possible ? passwordHash! : await (nobodys ??= hashPassword('')),
    typed(password.slice(0, MAX_PASSWORD)),
  );
  return right && possible;
}

/** Notes a problem with a password chosen by someone with that address. */
export function checkPassword(check: InputCheck, path: string, password: string, email: string | null): void {
  const length = [...password].length;
  if (length < MIN_PASSWORD) check.problem(path, 'too_short', { min: MIN_PASSWORD });
  else if (password.length > MAX_PASSWORD) check.problem(path, 'too_long', { max: MAX_PASSWORD });
  else if (email && password.trim().toLowerCase() === email) check.problem(path, 'people.password_is_email');
}
