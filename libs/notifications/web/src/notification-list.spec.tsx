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
import { NotificationList, type NotificationView } from './notification-list.tsx';

const news = (id: string, text: string, readAt: string | null = null) => ({
  __typename: 'Notification',
  id,
  kind: 'PAGE_SAVED',
  text,
  because: 'Vous suivez ce projet.',
  path: `/projects/${id}`,
  createdAt: new Date().toISOString(),
  readAt,
  doneAt: null as string | null,
  addressed: false,
  subject: {
    __typename: 'NotificationSubject',
    id: 'garden',
    kind: 'PROJECT',
    title: 'Jardin des Tilleuls',
    path: '/projects/jardin',
  },
});

/** An API with these notifications, that tells others as they come, and what is done with them in another page. */
function anApi(...all: ReturnType<typeof news>[]) {
  const done: [act: string, ids: string[] | null][] = [];
  const tell: Record<string, (data: Record<string, unknown>) => void> = {};
  const live = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        tell[operationName ?? ''] = (data) => observer.next({ data });
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
    Notifications: ({ unreadOnly, done: putAway }) => ({
      viewer: {
        __typename: 'Person',
        id: 'anne',
        unreadNotificationCount: unread(),
        notifications: {
          __typename: 'NotificationConnection',
          nodes: all.filter(({ readAt, doneAt }) => (!unreadOnly || !readAt) && Boolean(doneAt) === putAway),
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    }),
    ActOnNotifications({ input }) {
      const { act: what, ids } = input as { act: string; ids: string[] | null };
      done.push([what, ids]);
      const at = new Date().toISOString();
      for (const one of all.filter(({ id }) => !ids || ids.includes(id))) {
        if (what === 'READ' || what === 'DONE') one.readAt ??= at;
        if (what === 'UNREAD') one.readAt = null;
        if (what === 'DONE' || what === 'UNDONE') one.doneAt = what === 'DONE' ? at : null;
      }
      return { actOnNotifications: 1 };
    },
  });
  const unread = () => all.filter(({ readAt }) => !readAt).length;
  const link = ApolloLink.split(({ operationType }) => String(operationType) === 'subscription', live, answers);
  return {
    done,
    client: createClient({ link }),
    tell(notification: ReturnType<typeof news>) {
      all.unshift(notification);
      act(() => tell['NotificationReceived']!({ notificationReceived: notification }));
    },
    /** Somebody reads some in another page of theirs. */
    readElsewhere(ids: string[] | null) {
      const change = {
        act: 'READ',
        ids,
        at: new Date().toISOString(),
        unreadCount: unread() - (ids?.length ?? unread()),
      };
      act(() =>
        tell['NotificationsChanged']!({ notificationsChanged: { __typename: 'NotificationsChange', ...change } }),
      );
    },
  };
}

function Bell() {
  const { viewer } = useViewer();
  return viewer && <NotificationBell viewerId={viewer.id} unread={viewer.unreadNotificationCount ?? 0} />;
}

function show(api: ReturnType<typeof anApi>, view: NotificationView = 'all') {
  render(
    <Surroundings>
      <ApolloProvider client={api.client}>
        <Bell />
        <NotificationList view={view} at="/notifications" />
      </ApolloProvider>
    </Surroundings>,
  );
}
const texts = () => [...document.querySelectorAll('a[data-notification]')].map((link) => link.textContent);

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
  expect(api.done).toEqual([['READ', ['a']]]);
  expect(screen.getAllByText('non lue')).toHaveLength(1);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Première'));
});

it('marks all read', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde'));
  show(api);
  await userEvent.click(await screen.findByRole('button', { name: 'Tout marquer comme lu' }));
  await screen.findByRole('link', { name: 'Notifications : rien de nouveau' });
  expect(api.done).toEqual([['READ', null]]);
  expect(screen.queryByText('non lue')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Tout marquer comme lu' })).toBeNull();
});

it('keeps in sight what is marked read among the unread', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde', '2026-01-01T00:00:00Z'));
  show(api, 'unread');
  await userEvent.click(await screen.findByRole('button', { name: 'Marquer comme lue : Première' }));
  await waitFor(() => expect(screen.queryByText('non lue')).toBeNull());
  expect(texts()).toEqual(['Première']);
});

it('puts one away, says so, and brings it back', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde'));
  show(api);
  await userEvent.click(await screen.findByRole('button', { name: 'Ranger : Première' }));
  await waitFor(() => expect(texts()).toEqual(['Seconde']));
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(texts()).toEqual(['Première', 'Seconde']));
  expect(api.done).toEqual([
    ['DONE', ['a']],
    ['UNDONE', ['a']],
  ]);
});

it('obeys the keyboard where the focus is on a notification, and nowhere else', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde'), news('c', 'Troisième'));
  show(api);
  (await screen.findByRole('link', { name: 'Première' })).focus();
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Seconde');
  await userEvent.keyboard('m');
  await waitFor(() => expect(api.done.at(-1)).toEqual(['READ', ['b']]));
  await userEvent.keyboard('e');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Troisième'));
  expect(texts()).toEqual(['Première', 'Troisième']);
  await userEvent.keyboard('z');
  await waitFor(() => expect(texts()).toEqual(['Première', 'Seconde', 'Troisième']));
  screen.getByRole('link', { name: 'Choisir ce que je reçois' }).focus();
  const before = api.done.length;
  await userEvent.keyboard('em');
  expect(api.done).toHaveLength(before);
});

it('has three lines of one subject together, and the older ones on demand', async () => {
  show(anApi(...['a', 'b', 'c', 'd', 'e'].map((id) => news(id, `Nouvelle ${id}`))));
  expect(await screen.findByRole('heading', { name: 'Jardin des Tilleuls' })).toBeTruthy();
  expect(texts()).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'Voir 2 nouvelles plus anciennes' }));
  expect(texts()).toHaveLength(5);
});

it('follows what is read in another page', async () => {
  const api = anApi(news('a', 'Première'), news('b', 'Seconde'));
  show(api);
  await screen.findByRole('link', { name: 'Notifications : 2 non lues' });
  api.readElsewhere(['b']);
  await screen.findByRole('link', { name: 'Notifications : 1 non lue' });
  expect(screen.getAllByText('non lue')).toHaveLength(1);
});

it('says so kindly when there is nothing', async () => {
  show(anApi());
  expect(await screen.findByText('Rien de nouveau. C’est aussi bien.')).toBeTruthy();
});
