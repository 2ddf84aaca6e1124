import { useCallback, useEffect, useState } from 'react';

/**
 * Text that someone is writing, kept on this device until it is sent: a closed tab, a lost network or a detour by the
 * sign-in page loses nothing.
 *
 * `found` is what an earlier visit left (null when nothing did, or when `asDraft` does not recognise it); it is read after
 * the first render, which must be the server's: until then `ready` is false. A device that keeps nothing (private
 * browsing, no room) is no error: the text then lives as long as the page.
 */
export function useKeptDraft<Draft>(key: string, asDraft: (kept: unknown) => Draft | null) {
  const [state, setState] = useState<{ key: string; found: Draft | null } | null>(null);
  useEffect(() => setState({ key, found: readKept(key, asDraft) }), [key, asDraft]);
  const keep = useCallback((draft: Draft) => write(key, JSON.stringify(draft)), [key]);
  const forget = useCallback(() => {
    write(key, null);
    setState({ key, found: null });
  }, [key]);
  const ready = state?.key === key;
  return { ready, found: ready ? state.found : null, keep, forget };
}

/** What is kept under a key, if `asDraft` recognises it. */
export function readKept<Draft>(key: string, asDraft: (kept: unknown) => Draft | null): Draft | null {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? null : asDraft(JSON.parse(text));
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // Nothing is kept then.
  }
}
