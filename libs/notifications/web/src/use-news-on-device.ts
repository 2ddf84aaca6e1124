import { useApolloClient } from '@essaim/graphql';
import { useEffect } from 'react';
import { maySeePush, tidyShownNews } from './push-browser.ts';

/**
 * What shows on this device agrees with the page: the browser is known in the session of now, and what was read, or is
 * nobody's after signing out, leaves the screen. `viewerId` null: nobody is signed in; undefined: not known yet.
 */
export function useNewsOnDevice(viewerId: string | null | undefined, unread: number): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!viewerId || !maySeePush()) return;
    // Tried again with the next page: nobody waits for it.
    void import('./keep-push.ts').then(({ keepPush }) => keepPush(client)).catch(() => undefined);
  }, [client, viewerId]);
  useEffect(() => {
    if (viewerId !== undefined && maySeePush()) void tidyShownNews();
  }, [viewerId, unread]);
}
