import { expect, it } from '@jest/globals';
import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createClient } from '@essaim/graphql';
import { answeringLink } from '@essaim/graphql/testing';
import { useViewer } from '@essaim/people-web';
import { Surroundings } from '@essaim/ui/testing';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { NotificationBell } from './notification-bell.tsx';
import { NotificationList } from './notification-list.tsx';

const news = (id: string, text: string, readAt: string | null = null) => ({
  __typename: 'Notification',
  id,
  kind: 'PAGE_SAVED',
  text,
  because: 'Vous suivez ce projet.',
  path: `/projects/${id}`,
  createdAt: new Date().toISOString(),
  readAt,
  project: null,
});

/** An API with these notifications, that tells others as they come. */
function anApi(...all: ReturnType<typeof news>[]) {
  const marked: unknown[] = [];
  let tell: (notification: ReturnType<typeof news>) => void = () => undefined;
  const live = new ApolloLink(
    () =>
      new Observable((observer) => {
        tell = (notification) => observer.next({ data: { notificationReceived: notification } });
      }),
  );
  const answers = answeringLink({
    Viewer: () => ({
      viewer: {
        __typename: 'Person',
        id: 'anne',
        handle: 'anne',
        name: 'Anne',
        language: 'fr',
        emailVerified: true,
        instanceRoles: [],
        unreadNotificationCount: unread(),
        requestsToAnswerCount: 0,
        territory: null,
        organisations: [],
      },
    }),
    Notifications: ({ unreadOnly }) => ({
      viewer: {
        __typename: 'Person',
        id: 'anne',
        unreadNotificationCount: unread(),
        notifications: {
          __typename: 'NotificationConnection',
          nodes: all.filter(({ readAt }) => !unreadOnly || !readAt),
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    }),
    MarkNotificationsRead({ input }) {
      const { ids } = input as { ids: string[] | null };
      marked.push(ids);
      const markedNow = all.filter((one) => !one.readAt && (!ids || ids.includes(one.id)));
      for (const one of markedNow) one.readAt = new Date().toISOString();
      return { markNotificationsRead: markedNow.length };
    },
  });
  const unread = () => all.filter(({ readAt }) => !readAt).length;
  const link = ApolloLink.split(({ operationType }) => String(operationType) === 'subscription', live, answers);
  return {
    marked,
    client: createClient({ link }),
    tell(notification: ReturnType<typeof news>) {
      all.unshift(notification);
      act(() => tell(notification));
    },
  };
}

function Bell() {
  const { viewer } = useViewer();
  return viewer && <NotificationBell viewerId={viewer.id} unread={viewer.unreadNotificationCount ?? 0} />;
}

function show(api: ReturnType<typeof anApi>, unreadOnly = false) {
  render(
    <Surroundings>
      <ApolloProvider client={api.client}>
        <Bell />
        <NotificationList unreadOnly={unreadOnly} at="/notifications" />
      </ApolloProvider>
    </Surroundings>,
  );
}
const texts = () =>
  screen.getAllByRole('listitem').flatMap((item) => item.querySelector(':scope > div a')?.textContent ?? []);

it('puts what arrives at the head of the list, counts it at the bell and says it, without asking again', async () => {
  const api = anApi(news('a', 'La page « Budget » a changé', '2026-01-01T00:00:00Z'));
  show(api);
  await screen.findByText('La page « Budget » a changé');
  expect(screen.getByRole('link', { name: 'Notifications : rien de nouveau' })).toBeTruthy();
  api.tell(news('b', 'Goulven demande à rejoindre le projet'));
  await screen.findByRole('link', { name: 'Notifications : 1 non lue' });
  expect(texts()).toEqual(['Goulven demande à rejoindre le projet', 'La page « Budget » a changé']);
  expect(screen.getByText('non lue')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Voir' })).toBeTruthy(); // in passing, with the way there
});

it('marks one read, and leaves the focus on it', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde'));
  show(api);
  await userEvent.click(await screen.findByRole('button', { name: 'Marquer comme lue : Première' }));
  await screen.findByRole('link', { name: 'Notifications : 1 non lue' });
  expect(api.marked).toEqual([['a']]);
  expect(screen.getAllByText('non lue')).toHaveLength(1);
  expect(document.activeElement?.textContent).toBe('Première');
});

it('marks all read', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde'));
  show(api);
  await userEvent.click(await screen.findByRole('button', { name: 'Tout marquer comme lu' }));
  await screen.findByRole('link', { name: 'Notifications : rien de nouveau' });
  expect(api.marked).toEqual([null]);
  expect(screen.queryByText('non lue')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Tout marquer comme lu' })).toBeNull();
});

it('keeps in sight what is marked read among the unread', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde', '2026-01-01T00:00:00Z'));
  show(api, true);
  await userEvent.click(await screen.findByRole('button', { name: 'Marquer comme lue : Première' }));
  await waitFor(() => expect(screen.queryByText('non lue')).toBeNull());
  expect(texts()).toEqual(['Première']);
});

it('says so kindly when there is nothing', async () => {
  show(anApi());
  expect(await screen.findByText('Rien de nouveau. C’est aussi bien.')).toBeTruthy();
});
