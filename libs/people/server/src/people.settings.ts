import { wholeNumber } from '@essaim/platform-server';

/** What the slice of accounts can be told. */
export const peopleShape = {
  SESSION_DAYS: wholeNumber(30).describe('days without a visit after which a session ends'),
  SIGN_IN_LINK_MINUTES: wholeNumber(30).describe('minutes during which a sign-in or reset link works'),
  VERIFICATION_LINK_DAYS: wholeNumber(7).describe('days during which a link that verifies an e-mail address works'),
  ATTEMPTS_PER_ADDRESS: wholeNumber(10).describe('sign-ins or sign-ups per e-mail address in ATTEMPTS_WINDOW_MINUTES'),
  ATTEMPTS_PER_SOURCE: wholeNumber(50).describe(
    'sign-ins, sign-ups or links per network address in ATTEMPTS_WINDOW_MINUTES',
  ),
  MAILS_PER_ADDRESS: wholeNumber(5).describe(
    'links mailed on request to one e-mail address in ATTEMPTS_WINDOW_MINUTES',
  ),
  ATTEMPTS_WINDOW_MINUTES: wholeNumber(15).describe('minutes over which attempts are counted'),
} as const;

/** Injection token of these settings. */
export const PEOPLE_SETTINGS = Symbol('people settings');

export interface PeopleSettings {
  SESSION_DAYS: number;
  SIGN_IN_LINK_MINUTES: number;
  VERIFICATION_LINK_DAYS: number;
  ATTEMPTS_PER_ADDRESS: number;
  ATTEMPTS_PER_SOURCE: number;
  MAILS_PER_ADDRESS: number;
  ATTEMPTS_WINDOW_MINUTES: number;
}
