import type { Language } from '@essaim/catalogue';
import { people } from './data/index.ts';

/** Of every account whose sign-in is printed; in demonstration mode only, on loopback only. */
export const DEMONSTRATION_PASSWORD = 'essaim-demo';

/** The sign-ins to try the demonstration with. */
export const demonstrationAccounts = (language: Language) =>
  people.flatMap(({ account, accountNote, name, email }) =>
    account ? [{ name, email, password: DEMONSTRATION_PASSWORD, note: accountNote?.[language] ?? '' }] : [],
  );
