import { openNews } from './open-news.ts';
import { renewSubscription } from './renew-subscription.ts';
import { type PushedNews, showNews, tidyShownNews } from './shown-news.ts';

declare const self: ServiceWorkerGlobalScope;

// It keeps no copies of pages, so a new version has nothing to wait for.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  if (event.data) event.waitUntil(showNews(event.data.json() as PushedNews).then(tidyShownNews));
});
self.addEventListener('notificationclick', (event) => event.waitUntil(openNews(event.notification)));
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewSubscription(event)));

// A page says that something was read, or that somebody signed in or out.
self.addEventListener('message', (event) => {
  if (event.data === 'essaim:tidy') event.waitUntil(tidyShownNews());
});
