import type { NotificationAct } from '@essaim/graphql';
import { type KeyboardEvent, useCallback } from 'react';

/** What keys do while the focus is on a notification, so that a word typed elsewhere does nothing (WCAG 2.2, 2.1.4). */
export const keys = { next: 'j', previous: 'k', done: 'e', read: 'm', undo: 'z' } as const;

/** Moves through a list of notifications, and acts on the one that has the focus. `links` are those of the list, in order. */
export function useNotificationKeys(
  isUnread: (id: string) => boolean,
  onAct: (act: NotificationAct, id: string) => void,
  onUndo: () => void,
) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const list = event.currentTarget;
      const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-notification]')];
      const here = links.indexOf(document.activeElement as HTMLAnchorElement);
      if (here < 0 && document.activeElement !== list) return;
      const id = links[here]?.dataset['notification'];
      const go = (step: number) => links[Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
      const acts: Record<string, (() => void) | undefined> = {
        [keys.next]: () => go(1),
        ArrowDown: () => go(1),
        [keys.previous]: () => go(-1),
        ArrowUp: () => go(-1),
        [keys.undo]: onUndo,
        ...(id && {
          [keys.done]: () => onAct('DONE', id),
          [keys.read]: () => onAct(isUnread(id) ? 'READ' : 'UNREAD', id),
        }),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    [isUnread, onAct, onUndo],
  );
}
