import { inWords, type Language } from '@essaim/catalogue';
import type { InputCheck } from '@essaim/platform-server';

const MAX_NAME = 120;

/** A person's name as it will be kept; notes a problem where there is none. */
export const checkName = (check: InputCheck, path: string, given: string | null): string =>
  check.line(path, given, { min: 1, max: MAX_NAME });

/** What someone is called in a reader's language: those who erased their account have no name of their own any more. */
export const nameShown = (person: { name: string; erasedAt: Date | null }, language: Language): string =>
  person.erasedAt ? inWords(language)('server.people.erased_name') : person.name;
