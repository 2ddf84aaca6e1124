import { linkInMail, openMail } from './mailbox.ts';
import {
  ask,
  chapter,
  enterAs,
  enterNew,
  expect,
  newAddress,
  publishedProject,
  signUp,
  story,
  unheard,
} from './story.ts';

const summary = 'Un orgue de barbarie passe de village en village et chacun y perce sa chanson.';

story('Two people write the same page: nobody loses a word', async ({ page, openBrowser }) => {
  await enterNew(page, 'Enora Le Bihan');
  const { id, slug } = await publishedProject(page, unheard('L’orgue des chemins'), summary);
  const other = await openBrowser();
  const { email } = await enterNew(other, 'Yann Moysan');
  await chapter('Yann is one of them', async () => {
    const { requestToJoin } = await ask<{ requestToJoin: { id: string } }>(
      other,
      'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }',
      { input: { projectId: id, message: `Je joue juste. ${email}` } },
    );
    await ask(page, 'mutation ($input: AnswerRequestInput!) { answerJoinRequest(input: $input) { id } }', {
      input: { id: requestToJoin.id, accept: true },
    });
  });

  await page.goto(`/projects/${slug}/pages`);
  await page.getByRole('link', { name: 'Comment faire' }).click();
  await page.getByLabel('Texte').fill('Percer les cartons.\n\nLes ranger.');
  await page.getByRole('button', { name: 'Enregistrer la page' }).click();
  await expect(page.getByRole('article')).toContainText('Percer les cartons.');

  await page.getByRole('link', { name: 'Modifier cette page' }).click();
  await page.getByLabel('Texte').fill('Percer les cartons à l’emporte-pièce.\n\nLes ranger.');
  await chapter('Meanwhile Yann changes it', async () => {
    await other.goto(`/projects/${slug}/pages/comment-faire/edit`);
    await other.getByLabel('Texte').fill('Percer les cartons.\n\nLes ranger au sec.');
    await other.getByRole('button', { name: 'Enregistrer la page' }).click();
    await expect(other.getByRole('article')).toContainText('au sec');
  });
  await page.getByRole('button', { name: 'Enregistrer la page' }).click();
  await expect(page.getByText('Yann Moysan a modifié cette page pendant que vous écriviez')).toBeVisible();
  await expect(page.getByText('Percer les cartons à l’emporte-pièce.').first()).toBeVisible();
  await expect(page.getByText('Les ranger au sec.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Partir de mon texte' }).click();
  await expect(page.getByLabel('Texte')).toHaveValue('Percer les cartons à l’emporte-pièce.\n\nLes ranger.');
  await page.getByLabel('Texte').fill('Percer les cartons à l’emporte-pièce.\n\nLes ranger au sec.');
  await page.getByRole('button', { name: 'Enregistrer la page' }).click();
  await expect(page.getByRole('article')).toContainText('Percer les cartons à l’emporte-pièce.');
  await page.getByRole('link', { name: 'Toutes ses versions' }).click();
  await expect(page.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(3);
});

story('What is being written survives a closed tab', async ({ page }) => {
  await enterNew(page, 'Nominoë Riou');
  const { slug } = await publishedProject(page, unheard('Le carton perforé'), summary);
  await page.goto(`/projects/${slug}/new-page`);
  await page.getByLabel('Titre de la page').fill('Le besoin');
  await page.getByLabel('Texte').fill('On n’entend plus de musique au marché.');
  await page.goto('/about');
  await page.goto(`/projects/${slug}/new-page`);
  await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
  await expect(page.getByLabel('Texte')).toHaveValue('On n’entend plus de musique au marché.');
});

story(
  'Someone without an account is invited by mail, opens one, and takes part',
  { tag: '@telephone' },
  async ({ page, openBrowser }) => {
    const title = unheard('La fanfare des escaliers');
    const guest = newAddress('tudual');
    await enterNew(page, 'Katell Morvan');
    const { slug } = await publishedProject(page, title, summary);
    await page.goto(`/projects/${slug}/people`);
    await page.getByRole('button', { name: 'Inviter quelqu’un' }).click();
    const dialog = page.getByRole('dialog', { name: `Inviter dans « ${title} »` });
    await dialog.getByLabel('Son adresse e-mail').fill(guest);
    await dialog.getByRole('radio', { name: /médiateur/ }).check();
    await dialog.getByLabel('Un mot, dans l’e-mail').fill('Il nous manque un tuba.');
    await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await expect(page.getByText(`L’invitation est partie à ${guest}.`).first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Invitations en attente' })).toContainText(guest);

    const tudual = await openBrowser();
    await openMail(tudual, guest, `Katell Morvan vous invite dans « ${title} »`);
    await expect(tudual.locator('details[open]')).toContainText('Il nous manque un tuba.');
    await linkInMail(tudual, '/invitations/').click();
    await expect(tudual.getByRole('heading', { name: `Invitation à rejoindre « ${title} »` })).toBeVisible();
    await tudual.getByRole('main').getByRole('link', { name: 'Créer mon compte' }).click();
    await signUp(tudual, 'Tudual Kerdoncuff', guest);
    await tudual.getByRole('button', { name: 'Rejoindre le projet' }).click();
    await expect(tudual.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await tudual
      .getByRole('navigation', { name: 'Les parties du projet' })
      .getByRole('link', { name: 'Personnes' })
      .click();
    await expect(tudual.getByRole('main')).toContainText('Tudual Kerdoncuff');
    await expect(page.getByText(`Tudual Kerdoncuff a accepté votre invitation dans « ${title} »`).last()).toBeVisible();
  },
);

story(
  'A moderator answers the claim that waits, and its people carry the page from then on',
  async ({ page, openBrowser }) => {
    await enterAs(page, 'bakary.sanogo@essaim.example');
    await page.goto('/moderation/claims');
    const waiting = page.getByRole('list', { name: 'En attente' });
    const claim = waiting.getByRole('listitem').filter({ hasText: 'Claudine' });
    await expect(claim).toContainText("J'ai ouvert ce site de compostage");
    const title = await claim.getByRole('heading').textContent();
    await claim.getByRole('button', { name: 'Confier la page' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('devient porteur du projet');
    await dialog.getByRole('button', { name: 'Confier la page' }).click();
    await expect(claim).toContainText('acceptée');

    const visitor = await openBrowser();
    await visitor.goto('/');
    await visitor.getByRole('searchbox').fill(title!);
    await visitor.getByRole('button', { name: 'Chercher' }).click();
    await visitor.getByRole('link', { name: title! }).first().click();
    await expect(visitor.getByText(/porté par Claudine/)).toBeVisible();
    await expect(visitor.getByRole('link', { name: 'Rejoindre' })).toBeVisible();
  },
);

story('A project ends once one is sure, and what it taught stays', async ({ page }) => {
  await enterNew(page, 'Loeiza Morvan');
  const { slug } = await publishedProject(
    page,
    unheard('La buvette du canal'),
    'Une buvette tenue à tour de rôle, l’été, au bord du canal.',
  );
  await page.goto(`/projects/${slug}/edit`);
  const lessons = page.getByLabel(/^Ce projet s’arrête ici/);
  await lessons.fill('Il fallait être trois dès le premier été.');
  await page.getByRole('button', { name: 'Terminer le projet' }).click();
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText('Ceux qui le suivent en seront avertis');
  await asked.getByRole('button', { name: 'Annuler' }).click();
  await expect(asked).toBeHidden();
  await expect(lessons).toHaveValue('Il fallait être trois dès le premier été.');
  await expect(page).toHaveURL(/\/edit$/);

  await page.getByRole('button', { name: 'Terminer le projet' }).click();
  await asked.getByRole('button', { name: 'Terminer le projet' }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${slug}$`));
  await expect(page.getByRole('main')).toContainText('terminé');
  await page.goto(`/projects/${slug}/pages/ce-que-nous-avons-appris`);
  await expect(page.getByRole('article')).toContainText('Il fallait être trois');
});

story('Whoever is no moderator finds no queue of claims', async ({ page }) => {
  await enterNew(page, 'Soazig Penn');
  await page.goto('/moderation/claims');
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
});
