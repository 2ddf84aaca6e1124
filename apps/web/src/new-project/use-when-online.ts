import { useEffect, useRef, useState } from 'react';

/**
 * An act that failed for want of a network is done again when it comes back. True while it waits. Where the browser
 * believes the network to be there all along, it waits for nothing: the reader presses again.
 */
export function useWhenOnline(failed: boolean, again: () => void): boolean {
  const [offline, setOffline] = useState(false);
  const act = useRef(again);
  act.current = again;
  useEffect(() => {
    if (!failed || navigator.onLine) return setOffline(false);
    setOffline(true);
    const back = () => {
      setOffline(false);
      act.current();
    };
    window.addEventListener('online', back, { once: true });
    return () => window.removeEventListener('online', back);
  }, [failed]);
  return offline;
}
