import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { linkInMail, openMail } from './mailbox.ts';
import { ask, bell, chapter, enterNew, expect, publishedProject, story, unheard } from './story.ts';

/** Someone asks to join a project: its holder is told at once, in the page and by mail. */
const askToJoin = (page: Page, projectId: string) =>
  ask(page, 'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
    input: { projectId, message: 'Je peux aider le mardi.' },
  });
const changeStage = (page: Page, id: string, stage: string) =>
  ask(page, 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }', { input: { id, stage } });

/** Opens a page, and waits until it listens for news. */
async function listening(page: Page, address: string): Promise<void> {
  const socket = page.waitForEvent('websocket');
  await page.goto(address);
  await (await socket).waitForEvent('framereceived');
  await expect(bell(page)).toBeVisible();
}

story('From the foot of a mail to hearing less, and back @telephone', async ({ page, openBrowser }) => {
  const title = unheard('Laverie du port');
  const { email } = await enterNew(page, 'Rozenn Le Bris');
  const { id } = await publishedProject(page, title, 'Une laverie tenue par les voisins, près du port.');
  const other = await openBrowser();
  await enterNew(other, 'Youenn Cariou');
  await askToJoin(other, id);

  await openMail(page, email, title);
  await linkInMail(page, '/settings/notifications?about=').click();
  const level = page.getByLabel(`Ce que vous recevez de « ${title} »`);
  await expect(level).toHaveValue('ALL');
  await expect(page.getByText('Vous le suivez parce que vous l’avez commencé.')).toBeVisible();
  await level.selectOption('MENTIONS');
  await expect(page.getByText('Votre choix est enregistré.')).toBeAttached();
  await page.reload();
  await expect(level).toHaveValue('MENTIONS');

  // The same on the page of the project.
  await page.getByRole('link', { name: `Voir « ${title} »` }).click();
  await page.getByRole('button', { name: 'Suivi', exact: true }).click();
  await expect(page.getByRole('radio', { name: /^Ce qui s’adresse à vous/ })).toBeChecked();
});

story('All settings on one screen of a telephone, with the rule and the pause @telephone', async ({ page }) => {
  await enterNew(page, 'Soazig Kervoas');
  await page.goto('/settings/notifications');
  await page.setViewportSize({ width: 390, height: 844 });
  const last = page.getByRole('link', { name: 'Voir le prochain résumé' });
  await expect(last).toBeVisible();
  await page.getByRole('navigation', { name: 'Réglages' }).scrollIntoViewIfNeeded();
  const settings = await page.evaluate(() => {
    const bottom = document.querySelector('a[href="/settings/notifications/preview"]')!.getBoundingClientRect().bottom;
    const top = document.querySelector('main select')!.closest('div')!.getBoundingClientRect().top;
    return bottom - top;
  });
  expect(settings).toBeLessThanOrEqual(844);
  await expect(page.getByText(/^Le choix le plus précis l’emporte\s:/)).toBeVisible();

  await page.getByLabel('Résumé par e-mail').selectOption('WEEKLY');
  await page.getByLabel('Jour', { exact: true }).selectOption({ label: 'jeudi' });
  await page.getByLabel('Heure', { exact: true }).selectOption({ label: '18 h' });
  await expect(page.getByText(/^Prochain départ, s’il y a du nouveau\s: .* 18:00/)).toBeVisible();

  await page.getByRole('button', { name: 'Tout suspendre jusqu’à lundi' }).click();
  await expect(page.getByText(/^Rien ne part avant\s:/)).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre maintenant' }).click();
  await expect(page.getByRole('button', { name: 'Tout suspendre jusqu’à lundi' })).toBeVisible();
});

story('A choice made before the page’s script has come is kept', async ({ page }) => {
  await enterNew(page, 'Tifenn Morvan');
  let letScriptsCome = () => {};
  const scriptsMayCome = new Promise<void>((resolve) => (letScriptsCome = resolve));
  await page.route(/\.js$/, async (route) => {
    await scriptsMayCome;
    await route.continue();
  });
  await page.goto('/settings/notifications', { waitUntil: 'commit' });
  const level = page.getByRole('main').getByRole('combobox').first();
  await level.selectOption('MENTIONS');
  letScriptsCome();
  await expect(page.getByText('Votre choix est enregistré.')).toBeAttached();
  await page.reload();
  await expect(level).toHaveValue('MENTIONS');
});

story('A digest is seen before it leaves', async ({ page, openBrowser }) => {
  const title = unheard('Four à pain du bourg');
  const holder = await openBrowser();
  await enterNew(holder, 'Maël Guivarch');
  const { id, slug } = await publishedProject(holder, title, 'Un four à pain rallumé un samedi sur deux.');
  await enterNew(page, 'Enora Bescond');
  await page.goto('/settings/notifications/preview');
  await expect(page.getByText('Rien n’attend. Aucun résumé ne partirait.')).toBeVisible();

  await page.goto(`/projects/${slug}`);
  await page.getByRole('button', { name: 'Suivre', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Suivi', exact: true })).toBeVisible();
  await changeStage(holder, id, 'ACTIVE');
  await expect(bell(page)).toHaveAccessibleName('Notifications : 1 non lue');

  await page.goto('/settings/notifications/preview');
  await expect(page.getByText(/^Il partira ainsi si rien ne change/)).toBeVisible();
  const html = await page.locator('iframe').getAttribute('srcdoc');
  const mail = await openBrowser(); // nothing can be asked of the frame itself, which runs no script
  await mail.setContent(html!);
  await expect(mail.getByRole('heading', { name: title })).toBeVisible();
  await expect(mail.getByRole('link', { name: /a changé d.étape$/ })).toBeVisible();

  // What was read in the page is in no digest.
  await page.goto('/notifications');
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(bell(page)).toHaveAccessibleName('Notifications : rien de nouveau');
  await page.goto('/settings/notifications/preview');
  await expect(page.getByText('Rien n’attend. Aucun résumé ne partirait.')).toBeVisible();
});

story('What is read in one tab is read in the other within a second', async ({ page, openBrowser }) => {
  const title = unheard('Jardin des deux pages');
  await enterNew(page, 'Gaëlle Tanguy');
  const { id } = await publishedProject(page, title, 'Un jardin partagé derrière la gare.');
  const second = await page.context().newPage();
  await Promise.all([listening(page, '/notifications'), listening(second, '/about')]);
  const other = await openBrowser();
  await enterNew(other, 'Brieuc Salaün');
  await askToJoin(other, id);
  await expect(bell(page)).toHaveAccessibleName('Notifications : 1 non lue');
  await expect(bell(second)).toHaveAccessibleName('Notifications : 1 non lue');

  await chapter('Read here, it is read there', async () => {
    await page.getByRole('button', { name: /^Marquer comme lue/ }).click();
    await expect(bell(page)).toHaveAccessibleName('Notifications : rien de nouveau');
    await expect(bell(second)).toHaveAccessibleName('Notifications : rien de nouveau', { timeout: 1_000 });
  });
  await chapter('Put away by the keyboard, it is away in both, and comes back', async () => {
    await second.goto('/notifications');
    const there = second.getByRole('link', { name: `Brieuc Salaün demande à rejoindre « ${title} »` });
    await expect(there).toBeVisible();
    await page.getByRole('link', { name: `Brieuc Salaün demande à rejoindre « ${title} »` }).focus();
    await page.keyboard.press('e');
    await expect(page.getByText('1 nouvelle rangée.').last()).toBeVisible();
    await expect(there).toBeHidden({ timeout: 1_000 });
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(there).toBeVisible({ timeout: 1_000 });
  });
  await second.close();
});

story('Following a search and a place from the home page @telephone', async ({ page }) => {
  await enterNew(page, 'Tifenn Riou');
  await page.goto('/?q=ressourcerie');
  await page.getByRole('button', { name: 'Suivre cette recherche' }).click();
  await expect(page.getByText(/^Vous saurez ce qui ouvre\s: ressourcerie/).last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Recherche suivie' })).toBeVisible();
  await page.goto('/settings/notifications/watches');
  await expect(page.getByRole('link', { name: 'ressourcerie' })).toBeVisible();
  await page.getByRole('button', { name: 'Ne plus suivre « ressourcerie »' }).click();
  await expect(page.getByText('Vous ne suivez rien en particulier.')).toBeVisible();
});

story(
  'The HTML of mails serves everyone: on a small telephone, in light and in dark',
  async ({ page, openBrowser }) => {
    const title = unheard('Épicerie avec un nom assez long pour un petit écran');
    const holder = await openBrowser();
    const { email } = await enterNew(holder, 'Azenor Le Goff-Quiniou');
    const { id } = await publishedProject(
      holder,
      title,
      'Une épicerie tenue à tour de rôle par celles et ceux qui y font leurs courses.',
    );
    await enterNew(page, 'Corentin');
    await askToJoin(page, id);
    await changeStage(holder, id, 'ACTIVE');
    await openMail(page, email, title);
    const mails = (await (
      await page.request.get(`/dev/mailbox?to=${encodeURIComponent(email)}`, {
        headers: { accept: 'application/json' },
      })
    ).json()) as { html: string }[];
    const preview = await ask<{ viewer: { digestPreview: { html: string } | null } }>(
      page,
      '{ viewer { digestPreview { html } } }',
    );
    for (const html of [
      ...mails.map((mail) => mail.html),
      ...(preview.viewer.digestPreview ? [preview.viewer.digestPreview.html] : []),
    ])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 320, height: 640 });
        await page.setContent(html);
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(({ id: rule, nodes }) => `${rule} ${nodes.map(({ html: where }) => where).join()}`),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
  },
);
