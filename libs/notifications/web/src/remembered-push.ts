const key = 'essaim:push';

/** The endpoint that was switched on last in this browser: it names what is to be replaced when the browser has lost it. */
export const rememberedPush = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing
  }
};

export function rememberPush(endpoint: string | null): void {
  try {
    if (endpoint === null) localStorage.removeItem(key);
    else localStorage.setItem(key, endpoint);
  } catch {
    // It is only for finding it again.
  }
}
