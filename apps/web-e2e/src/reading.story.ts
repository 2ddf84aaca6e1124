import { ask, enterNew, expect, publishedProject, story, unheard } from './story.ts';

const project = '/projects/voisins-conducteurs-du-cap-sizun';

story(
  'A page reads without script, and a shared link shows its title, its sentence and its picture',
  async ({ openBrowser, baseURL }) => {
    const page = await openBrowser({ javaScriptEnabled: false });
    await page.goto(project);
    await expect(page).toHaveTitle('Voisins conducteurs du Cap Sizun · Essaim');
    const said = (name: string) => page.locator(`head meta[name="${name}"], head meta[property="${name}"]`);
    await expect(said('description')).toHaveAttribute('content', /^Covoiturage solidaire entre habitants du Cap Sizun/);
    await expect(said('og:title')).toHaveAttribute('content', /^Voisins conducteurs du Cap Sizun/);
    await expect(said('og:description')).toHaveAttribute('content', /^Covoiturage solidaire/);
    await expect(said('og:type')).toHaveAttribute('content', 'article');
    await expect(said('og:url')).toHaveAttribute('content', baseURL + project);
    const picture = await said('og:image').getAttribute('content');
    const answer = await page.request.get(picture!);
    expect(answer.headers()['content-type']).toMatch(/^image\//);
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute('href', baseURL + project);

    await expect(page.getByRole('heading', { name: 'Voisins conducteurs du Cap Sizun', level: 1 })).toBeVisible();
    await expect(
      page.getByText('Une vingtaine d’habitants').or(page.getByText("Une vingtaine d'habitants")),
    ).toBeVisible();
    await page.getByRole('navigation', { name: 'Les parties du projet' }).getByRole('link', { name: 'Pages' }).click();
    await page.getByRole('link', { name: 'Comment faire' }).click();
    await expect(page.getByRole('article')).toContainText('Réunir cinq ou six conducteurs');
  },
);

story('Searching works without script', async ({ openBrowser }) => {
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('searchbox').fill('covoiturage cap sizun');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByRole('link', { name: 'Voisins conducteurs du Cap Sizun' })).toBeVisible();
});

story(
  'A search forgives accents and small errors, is narrowed by theme, and its address can be shared',
  { tag: '@telephone' },
  async ({ page, openBrowser }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('reparateurs velo');
    await page.getByRole('button', { name: 'Chercher' }).click();
    const found = page.getByRole('list', { name: 'Récemment' });
    await expect(found.getByRole('listitem').first()).toBeVisible();
    await page.getByText('Filtres', { exact: true }).click();
    await page.getByRole('group', { name: 'Thèmes' }).getByRole('link', { name: 'Vélo', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Filtres choisis' })).toContainText('Vélo');
    await expect(found.getByRole('listitem').first()).toBeVisible();
    const titles = await found.getByRole('heading').allTextContents();

    const elsewhere = await openBrowser();
    await elsewhere.goto(page.url());
    await expect(elsewhere.getByRole('list', { name: 'Récemment' }).getByRole('heading')).toHaveText(titles);
  },
);

story('A search that finds nothing says what to do next', async ({ page }) => {
  await page.goto('/?q=xylophone+quantique+zoulou');
  await expect(page.getByText('Aucun projet ne répond à cette recherche')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Commencer un projet' }).first()).toBeVisible();
});

story(
  'Without a network, the page stays and says so, and goes on when the network is back',
  async ({ page, context }) => {
    await page.goto(project);
    await expect(async () => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await expect(page.getByRole('navigation', { name: 'Menu', exact: true })).toBeVisible({ timeout: 500 });
    }, 'the page has come alive').toPass();
    await page.keyboard.press('Escape');
    await context.setOffline(true);
    await expect(page.getByText('Vous êtes hors ligne')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Les parties du projet' })
      .getByRole('link', { name: 'Activité' })
      .click();
    await expect(page.getByText('Le réseau ne répond pas')).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('heading', { name: 'Ce qui s’est passé' })).toBeVisible();
  },
);

story('A word without end does not widen the page', { tag: '@telephone' }, async ({ page }) => {
  await enterNew(page, 'Gwenvaël Ar Moal');
  const endless = 'Anticonstitutionnellement'.repeat(4);
  const { slug } = await publishedProject(page, unheard(endless), `Voir https://exemple.example/${endless.repeat(2)}`);
  for (const address of [`/projects/${slug}`, `/projects/${slug}/pages`, `/projects/${slug}/edit`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: endless, level: 1 })).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
    expect(wider, `${address}: pixels wider than the screen`).toBeLessThanOrEqual(0);
  }
});

story('An address that leads nowhere answers 404 and helps', async ({ page }) => {
  for (const nowhere of [
    '/nulle-part',
    '/projects/ce-projet-n-existe-pas',
    '/people/personne-de-ce-nom',
    '/organisations/aucune',
    '/federations/aucune',
    `${project}/pages/aucune`,
  ]) {
    const answer = await page.goto(nowhere);
    expect.soft(answer?.status(), nowhere).toBe(404);
    await expect.soft(page.getByRole('heading', { name: 'Cette page n’existe pas' }), nowhere).toBeVisible();
    await expect.soft(page.locator('meta[name="robots"]'), nowhere).toHaveAttribute('content', 'noindex');
  }
  await page.getByRole('link', { name: 'Chercher un projet' }).last().click();
  await expect(page).toHaveURL(/\/(#search)?$/);
});

story('The page is read in English from now on, its addresses unchanged', async ({ page }) => {
  await page.goto(`${project}/people`);
  await page.getByRole('navigation', { name: 'Langue' }).getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(new RegExp(`${project}/people$`));
  await expect(
    page
      .getByRole('link', { name: 'About Essaim' })
      .or(page.getByRole('link', { name: 'About' }))
      .first(),
  ).toBeVisible();
  await page.goto('/about');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'À propos d’Essaim' })).toBeVisible();
});

story('The colours follow the device until someone chooses, and then stay as chosen', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about');
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);

  await page.getByRole('group', { name: 'Couleurs' }).getByRole('button', { name: 'Clair' }).click();
  expect(await paper()).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await expect(page.getByRole('group', { name: 'Couleurs' }).getByRole('button', { name: 'Clair' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('group', { name: 'Couleurs' }).getByRole('button', { name: 'Comme l’appareil' }).click();
  expect(await paper()).toBe(dark);
});

story('A draft is seen by its members alone', async ({ page, openBrowser }) => {
  await enterNew(page, 'Malo Guivarch');
  const { createProject } = await ask<{ createProject: { slug: string } }>(
    page,
    'mutation { createProject(input: { title: "Un secret bien gardé" }) { slug } }',
  );
  await page.goto(`/projects/${createProject.slug}`);
  await expect(page.getByText('Seuls ses membres le voient.')).toBeVisible();
  const stranger = await openBrowser();
  const answer = await stranger.goto(`/projects/${createProject.slug}`);
  expect(answer?.status()).toBe(404);
});
