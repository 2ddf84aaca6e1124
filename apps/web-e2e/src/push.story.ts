import { localPush, shownOnDevice } from './local-push.ts';
import { ask, bell, chapter, enterNew, expect, publishedProject, signIn, password, story, unheard } from './story.ts';

story(
  'News shows on a device that was switched on, and leaves it once it is read @telephone',
  async ({ page, openBrowser }) => {
    const push = await localPush(page);
    const title = unheard('Friperie du quai');
    const { email } = await enterNew(page, 'Nolwenn Kerdoncuff');
    const { id } = await publishedProject(page, title, 'Une friperie tenue par celles et ceux qui y passent.');
    const other = await openBrowser();
    await enterNew(other, 'Tanguy Le Roux');
    const askToJoin = () =>
      ask(other, 'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
        input: { projectId: id, message: 'Un mot pour vous seule.' },
      });
    const taken = () => push.service.takenFor(push.held()!).map(({ text }) => text);

    await chapter('Switched on, it is tried', async () => {
      await page.goto('/settings/notifications');
      await page.getByRole('link', { name: 'Sur mes appareils' }).click();
      const here = page.getByLabel('Afficher les nouvelles sur cet appareil');
      await expect(page.getByText(/Votre navigateur va vous demander son accord/)).toBeVisible();
      await here.click();
      await expect(here).toBeChecked();
      await page.getByRole('button', { name: 'Faire un essai' }).click();
      await expect.poll(taken).toHaveLength(1);
      await push.deliver(taken()[0]!);
      await expect
        .poll(() => shownOnDevice(page))
        .toEqual([{ title: 'Essaim', body: 'C’est bien ici que les nouvelles arriveront.' }]);
    });

    await chapter('Somebody’s request is pushed, encrypted, and shown', async () => {
      await askToJoin();
      await expect.poll(taken).toHaveLength(2);
      await push.deliver(taken()[1]!);
      const news = { title, body: expect.stringMatching(/^Tanguy Le Roux demande à rejoindre «\sFriperie du quai/) };
      await expect.poll(() => shownOnDevice(page)).toContainEqual(news);
    });

    await chapter('A press on it reads it, in every page, and it leaves the screen', async () => {
      await expect(bell(page)).toHaveAccessibleName('Notifications : 1 non lue');
      const worker = page.context().serviceWorkers()[0]!;
      await worker.evaluate(async (wanted) => {
        const self = globalThis as unknown as ServiceWorkerHere;
        const shown = await self.registration.getNotifications();
        const notification = shown.find(({ title }) => title === wanted)!;
        self.dispatchEvent(new self.NotificationEvent('notificationclick', { notification }));
      }, title);
      await expect(bell(page)).toHaveAccessibleName('Notifications : rien de nouveau');
      await expect.poll(async () => (await shownOnDevice(page)).map((one) => one.title)).toEqual(['Essaim']);
    });

    await chapter('Signed out, nothing of it is left, and nothing more is sent', async () => {
      await ask(page, 'mutation { signOut }');
      await page.goto('/sign-in');
      await expect.poll(() => shownOnDevice(page)).toEqual([]);
      await signIn(page, email, password);
      await page.goto('/settings/notifications/devices');
      await expect(page.getByLabel('Afficher les nouvelles sur cet appareil')).toBeChecked();
    });
    await push.close();
  },
);

/** What a service worker has that a page has not. */
interface ServiceWorkerHere extends EventTarget {
  registration: ServiceWorkerRegistration;
  NotificationEvent: new (type: string, options: { notification: Notification }) => Event;
}
