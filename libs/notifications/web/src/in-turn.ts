import { useCallback, useRef } from 'react';

/** Does acts one after the other: a second choice made while the first is on its way is not lost. */
export function useInTurn(): (act: () => Promise<unknown>) => void {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((act) => {
    last.current = last.current.then(act);
  }, []);
}
