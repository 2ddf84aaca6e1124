import { type ReactNode, Suspense, useEffect, useState } from 'react';

/**
 * What only the browser can show: the server, and the very first render, show `fallback`. For pieces loaded lazily
 * (it waits for them too) and for what measures the screen.
 */
export function InBrowser({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  return inBrowser ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
