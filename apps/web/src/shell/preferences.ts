/** What this device remembers between visits, read by the server too. */
export type PreferenceCookie = 'essaim_language' | 'essaim_theme';

/** The value of a cookie that scripts may read, or null; null on the server. */
export function cookieNamed(name: string): string | null {
  if (typeof document === 'undefined') return null;
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** Remembers a preference for a year; null forgets it. */
export function rememberCookie(name: PreferenceCookie, value: string | null): void {
  const age = value === null ? 0 : 31_536_000; // seconds: a year
  document.cookie = `${name}=${encodeURIComponent(value ?? '')}; path=/; max-age=${age}; samesite=lax`;
}
