import { z } from 'zod';
import type { InputCheck } from '@essaim/platform-server';

/** Characters of the longest address that can be delivered (RFC 5321, errata 1690). */
const MAX_EMAIL = 254;

const syntax = z.email();

/** An address as it is kept and looked up: the same however it was typed. */
export const tidyEmail = (given: string): string => given.trim().toLowerCase();

/** The address as it will be kept; notes a problem where nothing could be delivered to it. */
export function checkEmail(check: InputCheck, path: string, given: string): string {
  const email = tidyEmail(given);
  if (!email) check.problem(path, 'required');
  else if (email.length > MAX_EMAIL) check.problem(path, 'too_long', { max: MAX_EMAIL });
  else if (!syntax.safeParse(email).success) check.problem(path, 'people.bad_email');
  return email;
}
