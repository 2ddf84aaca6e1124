import { wholeNumber } from '@essaim/platform-server';

/** What federations can be told. */
export const federationShape = {
  FEDERATION_REQUESTS_PER_DAY: wholeNumber(30).describe('federation requests that one person may send in 24 hours'),
} as const;

/** Injection token of these settings. */
export const FEDERATION_SETTINGS = Symbol('federation settings');

export interface FederationSettings {
  FEDERATION_REQUESTS_PER_DAY: number;
}
