/** Where a visitor signs in before an act, to come back to `next` afterwards. */
export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`;

/** The same for someone who has no account yet. */
export const signUpPath = (next: string): string => `/sign-up?next=${encodeURIComponent(next)}`;
