import { linkInMail, openMail } from './mailbox.ts';
import {
  ask,
  bell,
  byMenu,
  chapter,
  enterNew,
  expect,
  newAddress,
  password,
  signIn,
  signUp,
  story,
  unheard,
} from './story.ts';

story(
  'Someone without a password comes in by a link in the mailbox, which serves once',
  async ({ page, openBrowser }) => {
    const { email } = await enterNew(await openBrowser(), 'Perrine Lescop');
    await page.goto('/sign-in');
    const form = page.getByRole('form', { name: 'Recevoir un lien' });
    await form.getByLabel('Adresse e-mail').fill(email);
    await form.getByRole('button', { name: 'Recevoir un lien' }).click();
    await expect(page.getByText('Regardez votre courrier')).toBeVisible();

    await openMail(page, email, 'Votre lien de connexion');
    const address = await linkInMail(page, '/sign-in/link/').getAttribute('href');
    await linkInMail(page, '/sign-in/link/').click();
    await expect(page.getByText('Ce lien ne sert qu’une fois.')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await expect(bell(page)).toBeVisible();

    await chapter('The link has served', async () => {
      const later = await openBrowser();
      await later.goto(address!);
      await later.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
      await expect(later.getByRole('alert')).toBeVisible();
      await expect(later.getByRole('link', { name: 'Demander un autre lien' })).toBeVisible();
    });
  },
);

story('The answer to a sign-in link and to a wrong password says nothing of who has an account', async ({ page }) => {
  const nobody = newAddress('personne');
  await page.goto('/sign-in');
  const form = page.getByRole('form', { name: 'Recevoir un lien' });
  await form.getByLabel('Adresse e-mail').fill(nobody);
  await form.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Regardez votre courrier')).toBeVisible();

  const refused = async (email: string) => {
    await page.goto('/sign-in');
    const password = page.getByRole('form', { name: 'Se connecter' });
    await password.getByLabel('Adresse e-mail').fill(email);
    await password.getByLabel('Mot de passe', { exact: true }).fill('ce n’est pas le bon');
    await password.getByRole('button', { name: 'Se connecter' }).click();
    return page.getByRole('alert').textContent();
  };
  expect(await refused(nobody)).toBe(await refused('anne.quillivic@essaim.example'));
});

story('A forgotten password is replaced by mail, and the sessions elsewhere end', async ({ page, openBrowser }) => {
  const elsewhere = await openBrowser();
  const { email } = await enterNew(elsewhere, 'Odilon Prigent');
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await expect(page.getByRole('heading', { name: 'Mot de passe oublié', level: 1 })).toBeVisible();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Regardez votre courrier')).toBeVisible();

  await openMail(page, email, 'Choisir un nouveau mot de passe');
  await linkInMail(page, '/reset/').click();
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('une tout autre phrase');
  await page.getByRole('button', { name: 'Enregistrer et se connecter' }).click();
  await expect(bell(page)).toBeVisible();

  await elsewhere.goto('/settings');
  await signIn(elsewhere, email, 'une tout autre phrase');
  await expect(elsewhere.getByRole('heading', { name: 'Réglages' })).toBeVisible();
});

story('A new person confirms their address from the mail', { tag: '@telephone' }, async ({ page }) => {
  const email = newAddress('gwenole');
  await page.goto('/sign-up');
  await signUp(page, 'Gwenolé Tanguy', email);
  await page.goto('/settings/security');
  await expect(page.getByText('pas encore confirmée')).toBeVisible();
  await openMail(page, email, 'Confirmez votre adresse');
  await linkInMail(page, '/verify/').click();
  await expect(page.getByText('Votre adresse est confirmée')).toBeVisible();
  await page.goto('/settings/security');
  await expect(page.getByText('confirmée', { exact: true })).toBeVisible();
});

story('What is wrong with a form is said where it is wrong, and nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Votre nom').fill('Anne Quillivic');
  await page.getByLabel('Adresse e-mail').fill('anne.quillivic@essaim');
  await page.getByLabel('Mot de passe', { exact: true }).fill('assez long pour aller');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('alert')).toContainText('Une chose est à corriger');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Adresse e-mail')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Adresse e-mail')).toBeFocused();
  await expect(page.getByLabel('Votre nom')).toHaveValue('Anne Quillivic');
});

story('A link to a private page leads through the sign-in page and back', async ({ page }) => {
  await page.goto('/settings/notifications?from=mail');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, 'mehdi.larbaoui@essaim.example');
  await expect(page).toHaveURL(/\/settings\/notifications\?from=mail$/);
  await expect(page.getByLabel('Résumé par e-mail')).toBeVisible();
});

for (const elsewhere of [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/..//evil.example',
  'javascript:alert(1)',
])
  story(`Signing in never leads to another site (${elsewhere})`, async ({ page, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await signIn(page, 'mehdi.larbaoui@essaim.example');
    expect(new URL(page.url()).origin).toBe(baseURL);
  });

story('A session elsewhere is seen and ended, and signing out closes the door', async ({ page, openBrowser }) => {
  const elsewhere = await openBrowser();
  const { email } = await enterNew(elsewhere, 'Ronan Bescond');
  await page.goto('/sign-in?next=%2Fsettings%2Fsecurity');
  await signIn(page, email, password);
  await page.getByRole('button', { name: 'Mettre fin' }).click();
  await expect(page.getByText('Cette session a pris fin.').first()).toBeVisible();
  expect(await ask(elsewhere, '{ viewer { id } }')).toEqual({ viewer: null });

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(bell(page)).toBeHidden();
  await page.goto('/notifications');
  await expect(page).toHaveURL(/\/sign-in/);
});

story('Someone comes in the name of an organisation, whose page opens with their account', async ({ page }) => {
  const name = unheard('Les Ateliers du Menez');
  await page.goto('/sign-up');
  await page.getByLabel('Je viens aussi au nom d’une organisation').check();
  await page.getByRole('group', { name: 'Votre organisation' }).getByLabel('Son nom').fill(name);
  await page
    .getByRole('group', { name: 'Votre organisation' })
    .getByLabel('Ce qu’elle est')
    .selectOption({ label: 'tiers-lieu' });
  await signUp(page, 'Bleuenn Cariou', newAddress('bleuenn'));
  await byMenu(page, name);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});
