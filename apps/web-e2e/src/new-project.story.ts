import type { Locator } from '@playwright/test';
import {
  bell,
  chapter,
  enterNew,
  expect,
  newAddress,
  publishedProject,
  readByNow,
  signUp,
  story,
  unheard,
} from './story.ts';

const sentence =
  'Un atelier où des bénévoles réparent grille-pain et aspirateurs avec leurs propriétaires, à Villeurbanne.';

story(
  'A visitor types an idea, signs up on the way, and finds it again as it was',
  { tag: '@telephone' },
  async ({ page }) => {
    const title = unheard('Le grille-pain retrouvé');
    await page.goto('/new');
    await page.getByLabel('Votre idée en une phrase').fill(sentence);
    await page.getByLabel('Son nom').fill(title);
    await page.getByRole('combobox', { name: 'Où ?' }).fill('69100');
    await page.getByRole('option', { name: /^Villeurbanne/ }).click();
    await page.getByRole('button', { name: /^Thèmes\s:/ }).click();
    await page.getByRole('checkbox', { name: 'Réparation' }).check();
    await page.getByRole('button', { name: 'Garder en brouillon' }).click();
    await page
      .getByRole('dialog', { name: 'D’abord, un compte' })
      .getByRole('link', { name: 'Créer un compte' })
      .click();
    await signUp(page, 'Lalou Bensaïd', newAddress('lalou'));

    await expect(page.getByText('Votre brouillon est là, comme vous l’aviez laissé')).toBeVisible();
    await expect(page.getByLabel('Votre idée en une phrase')).toHaveValue(sentence);
    await expect(page.getByRole('combobox', { name: 'Où ?' })).toHaveValue(/^Villeurbanne/);
    await page.getByRole('button', { name: 'Garder en brouillon' }).click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(page.getByText('Seuls ses membres le voient.')).toBeVisible();

    await chapter('Published from its settings, with what is the same idea named and nothing required', async () => {
      await page.getByRole('main').getByRole('link', { name: 'Publier' }).click();
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await expect(page.getByText('Votre projet est publié.').first()).toBeVisible();
      await expect(page.getByText('Seuls ses membres le voient.')).toBeHidden();
    });
  },
);

story('The example that the page gives finds the one of the next village first', async ({ page }) => {
  await page.goto('/new');
  const hint = await page.getByText(/^Ce que vous voulez faire.*Par exemple/).innerText();
  await page.getByLabel('Votre idée en une phrase').fill(/Par exemple\s*: (.*)\.$/.exec(hint)![1]!);
  await page.getByRole('combobox', { name: 'Où ?' }).fill('pont-croix');
  await page.getByRole('option', { name: /^Pont-Croix/ }).click();
  const panel = page.getByRole('region', { name: 'Ceux-ci existent déjà' });
  await expect(panel.getByRole('heading', { level: 3 }).first()).toHaveText('La navette du marché de Pont-Croix');
});

story('Publishing what exists already asks what is different, and works without an answer', async ({ page }) => {
  await enterNew(page, 'Aurore Deschamps');
  const title = unheard('Repair café des Gratte-Ciel, le samedi');
  await page.goto('/new');
  await page.getByLabel('Votre idée en une phrase').fill(sentence);
  await page.getByLabel('Son nom').fill(title);
  await page.getByRole('combobox', { name: 'Où ?' }).fill('Villeurbanne');
  await page.getByRole('option', { name: /^Villeurbanne/ }).click();
  await expect(
    page.getByRole('region', { name: 'Ceux-ci existent déjà' }).getByRole('heading', { level: 3 }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Thèmes\s:/ }).click();
  await page.getByRole('checkbox', { name: 'Réparation' }).check();

  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByLabel('Qu’est-ce qui rend le vôtre différent ?')).toBeFocused();
  await expect(page.getByText('Vous pouvez aussi publier sans répondre')).toBeVisible();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText('Votre projet est publié.').first()).toBeVisible();
});

story(
  'What is being typed stays where it is, whatever comes and goes in the panel',
  { tag: '@telephone' },
  async ({ page, openBrowser, isMobile }) => {
    story.setTimeout(120_000);
    const holder = await openBrowser();
    await enterNew(holder, 'Katell Omnès');
    const bells = unheard('Des carillonneurs amateurs font sonner ensemble les cloches des beffrois');
    const kites = unheard('Bâtir des cerfs-volants géants et les lancer depuis les dunes');
    const [ofBells, ofKites] = [unheard('Carillons'), unheard('Cerfs-volants')];
    await publishedProject(holder, ofBells, bells);
    await publishedProject(holder, ofKites, kites);
    await readByNow(page, { summary: bells }, [ofBells]);
    await readByNow(page, { summary: kites }, [ofKites]);

    await page.goto('/new');
    // As in the browsers that do not scroll along with what moves.
    await page.evaluate(() => (document.documentElement.style.overflowAnchor = 'none'));
    const sentence = page.getByLabel('Votre idée en une phrase');
    const name = page.getByLabel('Son nom');
    const firstHeard = (title: string) =>
      page.getByRole('status').filter({ hasText: new RegExp(`ressemble(nt)? au vôtre\\s: ${title}`) });
    const topOf = async (field: Locator) => (await field.boundingBox())!.y;
    const typed = async (field: Locator, words: string, found: string) => {
      await field.click();
      const top = await topOf(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(words);
      await expect(firstHeard(found)).toBeAttached(); // the answer has come
      expect(await topOf(field), `where « ${words} » was typed`).toBe(top);
      await expect(field).toBeFocused();
    };
    await chapter('As it stands: beside the form on a desk, one closed line on a telephone', async () => {
      await typed(sentence, bells, ofBells);
      await typed(sentence, kites, ofKites);
      await typed(name, bells, ofBells);
      await typed(name, kites, ofKites);
    });
    const panel = page.getByRole('region', { name: 'Ceux-ci existent déjà' });
    const card = (title: string) => panel.getByRole('heading', { name: title, level: 3 });
    if (isMobile) await panel.getByRole('button', { name: /ressemble(nt)? au vôtre$/ }).click();
    await expect(card(ofKites)).toBeVisible();
    await chapter('Open: what comes waits until the typing after it is over', async () => {
      await typed(name, bells, ofBells);
      await typed(name, kites, ofKites);
      await typed(name, bells, ofBells);
      await sentence.click();
      await expect(card(ofBells)).toBeVisible();
    });
    await chapter('Open, and typing before it: it comes at once', async () => {
      await name.fill('');
      await expect(firstHeard(ofKites)).toBeAttached();
      await typed(sentence, bells, ofBells);
      await typed(sentence, kites, ofKites);
      await expect(card(ofKites)).toBeVisible();
      await expect(card(ofBells)).toBeHidden();
    });
  },
);

story(
  '« Mine is different because… » is answered in the panel, and shows on the pages of both projects',
  async ({ page, openBrowser }) => {
    const summary = unheard('Des collectionneurs font tourner leurs orgues de Barbarie sur la place, un air chacun.');
    const there = await openBrowser();
    await enterNew(there, 'Aliénor Fabre');
    const other = { title: unheard('La ronde des orgues de Barbarie') };
    const { slug } = await publishedProject(there, other.title, summary);

    await enterNew(page, 'Firmin Auclair');
    await readByNow(page, { summary }, [other.title]);
    await page.goto('/new');
    await page.getByLabel('Votre idée en une phrase').fill(summary);
    const title = unheard('Orgues de Barbarie du mercredi');
    await page.getByLabel('Son nom').fill(title);
    await page.getByRole('combobox', { name: 'Où ?' }).fill('Villeurbanne');
    await page.getByRole('option', { name: /^Villeurbanne/ }).click();
    await page.getByRole('button', { name: /^Thèmes\s:/ }).click();
    await page.getByRole('checkbox', { name: 'Culture et arts' }).check();
    const card = page
      .getByRole('region', { name: 'Ceux-ci existent déjà' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: other.title }) });
    await card.getByRole('button', { name: /^Le mien diffère/ }).click();
    await card.getByLabel('Le mien est différent parce que…').fill('Le nôtre est tenu par des collégiens.');
    await card.getByRole('button', { name: 'Garder cette phrase' }).click();
    await expect(card).toContainText('Le vôtre est différent : Le nôtre est tenu par des collégiens.');

    // Answered already: it is not asked again.
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(page.getByText('Votre projet est publié.').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    const said = `Ce qui les distingue, selon « ${title} » : Le nôtre est tenu par des collégiens.`;
    await chapter('A worker has read it within a moment: the author reads it on their page', async () => {
      await expect(async () => {
        await page.reload();
        await expect(page.getByText(said)).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 15_000 });
    });
    await chapter('Those who were there before read it on theirs', async () => {
      await there.goto(`/projects/${slug}`);
      await expect(there.getByRole('heading', { name: other.title, level: 1 })).toBeVisible();
      await expect(there.getByText(said)).toBeVisible();
    });
  },
);

story('« Mine is different because… » stays with what is kept as a draft', async ({ page, openBrowser }) => {
  const summary = unheard('Des menuisiers à la retraite prêtent leur établi aux locataires de la tour.');
  const there = await openBrowser();
  await enterNew(there, 'Gildas Moreau');
  const other = unheard('L’établi de la tour');
  await publishedProject(there, other, summary);

  await enterNew(page, 'Maëlle Tanguy');
  await readByNow(page, { summary }, [other]);
  await page.goto('/new');
  await page.getByLabel('Votre idée en une phrase').fill(summary);
  const title = unheard('L’établi du lundi');
  await page.getByLabel('Son nom').fill(title);
  const card = page
    .getByRole('region', { name: 'Ceux-ci existent déjà' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: other }) });
  await card.getByRole('button', { name: /^Le mien diffère/ }).click();
  await card.getByLabel('Le mien est différent parce que…').fill('Le nôtre vient à domicile.');
  await card.getByRole('button', { name: 'Garder cette phrase' }).click();
  await page.getByRole('button', { name: 'Garder en brouillon' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText(`Ce qui les distingue, selon « ${title} » : Le nôtre vient à domicile.`)).toBeVisible();
});

story('Without a network, the draft stays and leaves when the network is back', async ({ page, context }) => {
  await enterNew(page, 'Tifenn Calvez');
  const title = unheard('La chorale du quai');
  await page.goto('/new');
  await expect(bell(page)).toBeVisible();
  await page
    .getByLabel('Votre idée en une phrase')
    .fill('Chanter ensemble sur le quai, chaque premier soir de lune, sans chef ni partition.');
  await page.getByLabel('Son nom').fill(title);
  await page.getByRole('button', { name: /^Thèmes\s:/ }).click();
  await page.getByRole('checkbox', { name: 'Culture et arts' }).check();
  await page.getByRole('combobox', { name: 'Où ?' }).fill('Douarnenez');
  await page.getByRole('option', { name: /^Douarnenez/ }).click();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Garder en brouillon' }).click();
  await expect(
    page.getByText('Votre brouillon est gardé sur cet appareil et partira au retour du réseau.'),
  ).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible({ timeout: 20_000 });
});
