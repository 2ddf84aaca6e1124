import { afterEach, expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PushDevices } from './push-devices.tsx';

const KEY = 'BPubLic';
const device = (id: string, but: object = {}) => ({
  __typename: 'PushSubscription',
  id,
  label: 'Firefox, Android',
  createdAt: '2026-03-03T12:00:00Z',
  lastAcceptedAt: null,
  current: false,
  resting: false,
  ...but,
});

/** An API with these devices, which notes what it is asked to do. */
function anApi(...devices: ReturnType<typeof device>[]) {
  const done: [what: string, variables: Record<string, unknown>][] = [];
  const noting = (what: string, act: (variables: Record<string, unknown>) => object) => ({
    [what]: (variables: Record<string, unknown>) => {
      done.push([what, variables]);
      return act(variables);
    },
  });
  const answers = {
    PushDevices: () => ({
      pushKey: KEY,
      viewer: { __typename: 'Person', id: 'anne', pushSubscriptions: [...devices] },
    }),
    ...noting('SubscribeToPush', () => {
      devices.push(device('here', { current: true }));
      return { subscribeToPush: { __typename: 'PushSubscription', id: 'here' } };
    }),
    ...noting('UnsubscribeFromPush', ({ id }) => {
      devices.splice(
        devices.findIndex((one) => one.id === id),
        1,
      );
      return { unsubscribeFromPush: true };
    }),
    ...noting('TryPush', () => ({ tryPush: true })),
  };
  render(
    <Surroundings>
      <Answering answers={answers}>
        <PushDevices />
      </Answering>
    </Surroundings>,
  );
  return done;
}

/** A browser that can push, whose person answers its question so. */
function aBrowser({ permission = 'default', answer = 'granted' }: { permission?: string; answer?: string }) {
  const subscription = {
    endpoint: 'https://push.example/1',
    options: { applicationServerKey: new ArrayBuffer(0) },
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'point', auth: 'secret' } }),
    unsubscribe: () => {
      held = null;
      return Promise.resolve(true);
    },
  };
  let held: typeof subscription | null = null;
  const pushManager = {
    getSubscription: () => Promise.resolve(held),
    subscribe: () => Promise.resolve((held = subscription)),
  };
  const registration = { pushManager };
  define(navigator, 'serviceWorker', {
    register: () => Promise.resolve(registration),
    getRegistration: () => Promise.resolve(registration),
    ready: Promise.resolve(registration),
  });
  define(window, 'PushManager', class {});
  const notification = {
    permission,
    requestPermission: () => Promise.resolve((notification.permission = answer)),
  };
  define(window, 'Notification', notification);
  return { subscribed: () => held !== null };
}

const defined: [object, string][] = [];
function define(where: object, name: string, value: unknown) {
  Object.defineProperty(where, name, { value, configurable: true });
  defined.push([where, name]);
}
afterEach(() => {
  for (const [where, name] of defined.splice(0)) Reflect.deleteProperty(where, name);
  localStorage.clear();
});

const here = () => screen.findByRole<HTMLInputElement>('checkbox', { name: 'Afficher les nouvelles sur cet appareil' });

it('is explained before the browser asks, switched on, tried and switched off', async () => {
  const browser = aBrowser({});
  const done = anApi();
  expect((await here()).checked).toBe(false);
  expect(screen.getByText(/Votre navigateur va vous demander son accord/)).toBeTruthy();
  await userEvent.click(await here());
  await waitFor(async () => expect((await here()).checked).toBe(true));
  expect(done[0]).toEqual([
    'SubscribeToPush',
    { input: expect.objectContaining({ endpoint: 'https://push.example/1', p256dh: 'point', auth: 'secret' }) },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Faire un essai' }));
  expect(await screen.findAllByText(/^L’essai est parti/)).not.toHaveLength(0);
  await userEvent.click(await here());
  await waitFor(async () => expect((await here()).checked).toBe(false));
  expect(done.map(([what]) => what)).toEqual(['SubscribeToPush', 'TryPush', 'UnsubscribeFromPush']);
  expect(browser.subscribed()).toBe(false);
});

it('says what to do where the browser refuses', async () => {
  aBrowser({ answer: 'denied' });
  const done = anApi();
  await userEvent.click(await here());
  expect(await screen.findByText('Ce navigateur refuse les notifications d’Essaim')).toBeTruthy();
  expect(screen.getByText(/autorisez les notifications/)).toBeTruthy();
  expect(done).toEqual([]);
});

it('says so where the browser cannot, and shows how where an iPhone first needs it on its home screen', async () => {
  anApi();
  expect(await screen.findByText('Ce navigateur n’affiche pas de notifications')).toBeTruthy();
  define(navigator, 'standalone', false);
  anApi();
  expect(await screen.findByText('D’abord, Essaim sur l’écran d’accueil')).toBeTruthy();
});

it('names the other devices, and switches them off from here', async () => {
  aBrowser({});
  const done = anApi(
    device('telephone', { lastAcceptedAt: '2026-03-04T12:00:00Z' }),
    device('old', { label: '', resting: true }),
  );
  expect(await screen.findByText('Firefox, Android')).toBeTruthy();
  expect(screen.getByText('en pause : vous n’y êtes pas connecté')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ne plus rien afficher sur : Firefox, Android' }));
  await waitFor(() => expect(screen.queryByText('Firefox, Android')).toBeNull());
  expect(done).toEqual([['UnsubscribeFromPush', { id: 'telephone' }]]);
});
