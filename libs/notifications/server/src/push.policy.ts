import type { SignedIn } from '@essaim/platform-server';

/** A browser is pushed to for whoever is signed in there: a program with a token has no screen. */
export const maySwitchPushOn = (actor: SignedIn): actor is SignedIn & { readonly sessionId: string } =>
  actor.via === 'session' && actor.sessionId !== null;

/** A device is its person's alone, to see, to try and to switch off, from any other of theirs. */
export const mayManagePush = (actor: SignedIn, subscription: { personId: string }): boolean =>
  subscription.personId === actor.personId;
