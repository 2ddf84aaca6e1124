import type { Language } from '@essaim/catalogue';
import { Unauthenticated } from '../errors/domain-error.ts';

/** What a person may do on the whole instance. */
export type InstanceRole = 'ADMIN' | 'MODERATOR' | 'MEDIATOR';

/** Who asks: a person or a visitor, how they came, and what they read. */
export interface Actor {
  /** Null for a visitor. */
  readonly personId: string | null;
  readonly instanceRoles: readonly InstanceRole[];
  /** A program with an access token may not do what only a session may. */
  readonly via: 'session' | 'token' | 'none';
  readonly sessionId: string | null;
  readonly language: Language;
  /** Network address asked from, for limits on attempts. */
  readonly source: string;
}

/** Someone signed in. */
export type SignedIn = Actor & { readonly personId: string };

/** A visitor reading one language. */
export const visitor = (language: Language, source = ''): Actor => ({
  personId: null,
  instanceRoles: [],
  via: 'none',
  sessionId: null,
  language,
  source,
});

/** The actor as someone signed in. Throws Unauthenticated for a visitor. */
export function signedIn(actor: Actor): SignedIn {
  if (!actor.personId) throw new Unauthenticated();
  return actor as SignedIn;
}
