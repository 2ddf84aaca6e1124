/**
 * What this browser can do about push. `homeScreen`: once the site is on the home screen of this iPhone or iPad. `refused`:
 * its person, or the browser by itself, said no to this site.
 */
export type PushSupport = 'supported' | 'refused' | 'homeScreen' | 'unsupported';

export function pushSupport(): PushSupport {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)
    return Notification.permission === 'denied' ? 'refused' : 'supported';
  return (navigator as { standalone?: boolean }).standalone === false ? 'homeScreen' : 'unsupported';
}

/** Whether news may show on this device: its person said yes to the browser once. */
export const maySeePush = (): boolean =>
  'serviceWorker' in navigator && 'Notification' in window && Notification.permission === 'granted';

/** A subscription as the API takes it. */
export interface OfferedSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** The browser said no; it asks once, and remembers. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';
}

/** Asks the browser to take messages from the server that has this VAPID key. Throws PushRefused, or what the browser says. */
export async function subscribeHere(key: string): Promise<OfferedSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PushRefused();
  await navigator.serviceWorker.register('/service-worker.js', import.meta.env?.DEV ? { type: 'module' } : {});
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  if (known && keyOf(known) !== key) await known.unsubscribe(); // under another key there is no second one
  return offered(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
}

/** The subscription that this browser has, whoever switched it on; `stale` where it knows another key of ours. */
export async function subscriptionHere(key: string): Promise<(OfferedSubscription & { stale: boolean }) | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? { ...offered(subscription), stale: keyOf(subscription) !== key } : null;
}

/** Takes no more messages here. */
export async function unsubscribeHere(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** Has the service worker take away what was read or is nobody's any more, and count what is left on the icon. */
export async function tidyShownNews(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  registration?.active?.postMessage('essaim:tidy');
}

function offered(subscription: PushSubscription): OfferedSubscription {
  const { endpoint = '', keys } = subscription.toJSON();
  return { endpoint, p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' };
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
