import { ask } from './ask.ts';
import { type ShownNews, tidyShownNews } from './shown-news.ts';

declare const self: ServiceWorkerGlobalScope;

/** Leads to what a notification tells of: in the page that shows it already, else in a new one; and marks it as read. */
export async function openNews(notification: Notification): Promise<void> {
  const { path, id } = notification.data as ShownNews;
  notification.close();
  const address = new URL(path, self.location.origin).href;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another page of ours may hold what its reader is writing: it is left as it is.
  const there = pages.find(({ url }) => url === address);
  // A browser opens a page only in the moment of the press, so that comes first.
  await Promise.all([there ? there.focus() : self.clients.openWindow(address), id && markRead(id)]);
  await tidyShownNews();
}

/** Signed out, or without a network, it stays unread. */
const markRead = (id: string): Promise<unknown> =>
  ask(`mutation ($ids: [ID!]) { markNotificationsRead(input: { ids: $ids }) }`, { ids: [id] }).catch(() => undefined);
