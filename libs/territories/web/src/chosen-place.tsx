import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Place, placeFrom } from './place.ts';

interface Choice {
  place: Place | null;
  /** Remembers it on this device, for a year; null forgets it. */
  choose: (place: Place | null) => void;
}

const ChosenPlaceContext = createContext<Choice>({ place: null, choose: () => undefined });

/** Where the reader said to look around: kept in a cookie, so that the server's first page is already about it. */
export const useChosenPlace = (): Choice => useContext(ChosenPlaceContext);

/** `kept` is the value of the cookie, the same on the server and at the browser's start. */
export function ChosenPlaceProvider({ kept, children }: { kept: string | null; children: ReactNode }) {
  const [place, setPlace] = useState(() => placeFrom(kept));
  const choice = useMemo<Choice>(
    () => ({
      place,
      choose(next) {
        const value = next ? encodeURIComponent(JSON.stringify(next)) : '';
        const age = next ? 31_536_000 : 0; // seconds: a year
        document.cookie = `essaim_place=${value}; path=/; max-age=${age}; samesite=lax`;
        setPlace(next);
      },
    }),
    [place],
  );
  return <ChosenPlaceContext value={choice}>{children}</ChosenPlaceContext>;
}
