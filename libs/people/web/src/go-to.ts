/**
 * Leaves for an address of ours with a fresh page: after signing in or out nothing of the other person may linger in
 * memory, and the WebSocket must open again with the new cookie.
 */
export const goTo = (path: string): void => window.location.assign(safePath(path));

/** The path, if it stays here; else the home page. An address from outside never decides where people land. */
export function safePath(path: string | null | undefined): string {
  if (!path?.startsWith('/')) return '/';
  const here = new URL('https://here.invalid');
  const there = URL.canParse(path, here) ? new URL(path, here) : null;
  // « /..//evil » is ours until its dots are resolved: what is left must still begin with one slash.
  const stays = there?.origin === here.origin && !there.pathname.startsWith('//');
  return there && stays ? there.pathname + there.search + there.hash : '/';
}
