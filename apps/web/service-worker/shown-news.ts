import { ask } from './ask.ts';
import { inTurn } from './in-turn.ts';

declare const self: ServiceWorkerGlobalScope;

/** One piece of news, as push-writer.ts of the notifications writes it. */
export interface PushedNews {
  title: string;
  body: string;
  language: string;
  path: string;
  tag: string;
  id: string | null;
  unread: number;
}

/** What a notification on the screen remembers. */
export type ShownNews = Pick<PushedNews, 'path' | 'id'>;

/** Shows it, in the place of an older one about the same; without a sound where its reader has the page before them. */
export async function showNews({ title, body, language, path, tag, id, unread }: PushedNews): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const options: NotificationOptions & { renotify: boolean } = {
    body,
    tag,
    lang: language,
    data: { path, id } satisfies ShownNews,
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    renotify: true,
    silent: pages.some(({ focused }) => focused),
  };
  await inTurn(() => self.registration.showNotification(title, options));
  await countOnIcon(unread);
}

/** More than anybody leaves on a screen. */
const MOST_SHOWN = 100;

/**
 * Takes away what was read elsewhere, and everything where nobody is signed in any more. A browser lets a page that is
 * closed do so only when something is pushed to it: until then, what was read on another device may still show.
 */
export async function tidyShownNews(): Promise<void> {
  const before = new Set(await inTurn(shownIds)); // what comes while the API is asked is news
  const { viewer } = await ask<Unread>(
    `query ($first: Int) { viewer { unreadNotificationCount notifications(first: $first, unreadOnly: true) { nodes { id } } } }`,
    { first: MOST_SHOWN },
  ).catch(() => ({ viewer: undefined })); // without a network, what shows stays
  if (viewer === undefined) return;
  const unread = new Set(viewer?.notifications?.nodes.map(({ id }) => id));
  await inTurn(async () => {
    for (const notification of await self.registration.getNotifications()) {
      const { id } = notification.data as ShownNews;
      if (!viewer || (id && before.has(id) && !unread.has(id))) notification.close();
    }
  });
  await countOnIcon(viewer?.unreadNotificationCount ?? 0);
}

const shownIds = async (): Promise<(string | null)[]> =>
  (await self.registration.getNotifications()).map(({ data }) => (data as ShownNews).id);

interface Unread {
  viewer:
    { unreadNotificationCount: number | null; notifications: { nodes: { id: string }[] } | null } | null | undefined;
}

/** On the icon of an installed application, where the system has a place for it. */
async function countOnIcon(unread: number): Promise<void> {
  await self.navigator.setAppBadge?.(unread).catch(() => undefined);
}
