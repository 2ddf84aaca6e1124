import { LocalPushService, type LocalSubscription } from '@essaim/local-push-service';
import type { Page } from '@playwright/test';

/** A browser whose push service is one on this machine: that of its maker cannot be reached from everywhere. */
export interface LocalPush {
  service: LocalPushService;
  /** The subscription that the page made; null where it has none. */
  held: () => LocalSubscription | null;
  /** Hands a message to the service worker as the browser does, once it has decrypted it. */
  deliver: (text: string) => Promise<void>;
  close: () => Promise<void>;
}

type Offered = Pick<LocalSubscription, 'endpoint' | 'p256dh' | 'auth'> & { key: string };
declare global {
  interface Window {
    subscribeLocally: (key: string | null) => Promise<Offered | null>;
    heldLocally: () => Promise<Offered | null>;
  }
}

/** Has what the pages of this browser ask of PushManager answered by a local push service, and notifications allowed. */
export async function localPush(page: Page): Promise<LocalPush> {
  const service = await LocalPushService.open();
  let held: LocalSubscription | null = null;
  const offered = (): Offered | null =>
    held && { endpoint: held.endpoint, p256dh: held.p256dh, auth: held.auth, key: held.serverKey ?? '' };
  const context = page.context();
  await context.grantPermissions(['notifications']);
  await context.exposeFunction('subscribeLocally', (key: string | null) => {
    held = key === null ? null : service.subscribe(key);
    return offered();
  });
  await context.exposeFunction('heldLocally', offered);
  await context.addInitScript(() => {
    const asSubscription = (given: Offered | null) =>
      given && {
        endpoint: given.endpoint,
        options: {
          applicationServerKey: Uint8Array.from(atob(given.key.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
            letter.charCodeAt(0),
          ).buffer,
        },
        toJSON: () => ({ endpoint: given.endpoint, keys: { p256dh: given.p256dh, auth: given.auth } }),
        unsubscribe: () => window.subscribeLocally(null).then(() => true),
      };
    Object.assign(PushManager.prototype, {
      getSubscription: () => window.heldLocally().then(asSubscription),
      subscribe: ({ applicationServerKey }: { applicationServerKey: string }) =>
        window.subscribeLocally(applicationServerKey).then(asSubscription),
    });
  });
  return { service, held: () => held, deliver: (text) => deliver(page, text), close: () => service.close() };
}

async function deliver(page: Page, data: string): Promise<void> {
  const worker = page.context().serviceWorkers()[0]!;
  await worker.evaluate(() => {
    const self = globalThis as unknown as Showing;
    const show = self.registration.showNotification.bind(self.registration);
    self.shown = new Promise((resolve, reject) => {
      self.registration.showNotification = (title, options) => {
        Reflect.deleteProperty(self.registration, 'showNotification');
        const shown = show(title, options);
        shown.then(resolve, reject);
        return shown;
      };
    });
  });
  const devTools = await page.context().newCDPSession(page);
  const registration = new Promise<string>((found) =>
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [known] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (known) found(known.registrationId);
    }),
  );
  await devTools.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  await devTools.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registration, data });
  // Chromium forgets what is shown while somebody asks what shows: nobody asks before it does.
  await worker.evaluate(() => (globalThis as unknown as Showing).shown);
  await devTools.detach();
}

/** A service worker that tells when it has shown something. */
interface Showing {
  registration: ServiceWorkerRegistration;
  shown: Promise<void>;
}

/** What shows on the device, as its service worker knows it. */
export const shownOnDevice = (page: Page): Promise<{ title: string; body: string }[]> =>
  page.evaluate(async () => {
    const { getNotifications } = ServiceWorkerRegistration.prototype;
    const shown = await getNotifications.call(await navigator.serviceWorker.ready);
    return shown.map(({ title, body }) => ({ title, body }));
  });
