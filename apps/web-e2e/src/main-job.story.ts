import type { Locator, Page } from '@playwright/test';
import { linkInMail, openMail } from './mailbox.ts';
import { ask, bell, byMenu, chapter, enterAs, expect, newAddress, signIn, signUp, story, unheard } from './story.ts';

const idea =
  'Covoiturage solidaire du Cap Sizun : des conducteurs bénévoles emmènent les anciens chez le médecin, à l’hôpital ou au marché.';
const here = 'Voisins conducteurs du Cap Sizun';
const afar = 'Un siège de libre, covoiturage solidaire';

/** Types the idea and shows what is already there: beside it on a desk, on demand on a telephone. */
async function typeTheIdea(page: Page): Promise<Locator> {
  await byMenu(page, 'Commencer un projet');
  await page.getByLabel('Votre idée en une phrase').fill(idea);
  const panel = page.getByRole('region', { name: 'Ceux-ci existent déjà' });
  const summary = panel.getByRole('button', { name: /ressemblent? au vôtre$/ });
  await expect(summary.or(panel.getByRole('heading', { level: 3 })).first()).toBeVisible();
  if (await summary.isVisible()) await summary.click();
  return panel;
}

/** How many notifications wait, as the bell says it. */
const unread = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0] ?? 0);

/** The page tells what became of a likeness, without whose and which. */
const counted = (page: Page, outcome: string) =>
  page.waitForRequest((request) => request.postData()?.includes(`"outcome":"${outcome}"`) ?? false);

/** The one card of the panel that is about a project. */
const cardOf = (panel: Locator, title: string): Locator =>
  panel.getByRole('listitem').filter({ has: panel.page().getByRole('heading', { name: title, exact: true }) });

story(
  'An idea is typed, those who carry it already are found, and two projects end up acting together',
  { tag: '@telephone' },
  async ({ page, openBrowser }) => {
    story.setTimeout(150_000);
    const name = unheard('Maëlle Kerouédan');
    const title = unheard('Covoiturage solidaire du Cap Sizun');
    const email = newAddress('maelle');

    await chapter('A visitor sees recent initiatives, then those near her, as a list and on a map', async () => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Que cherchez/);
      const recent = page.getByRole('list', { name: 'Récemment' });
      await expect(recent.getByRole('listitem').first()).toContainText(/il y a|hier|semaine|maintenant/);

      await page.getByRole('button', { name: 'Dire où je suis' }).click();
      await page.getByRole('combobox', { name: 'Autour de quel lieu ?' }).fill('pont-croix');
      await page.getByRole('option', { name: /^Pont-Croix/ }).click();
      const near = page.getByRole('list', { name: 'Près de Pont-Croix' });
      await expect(near.getByRole('listitem').filter({ hasText: here })).toContainText(/Audierne\s*·\s*à\s\d+\skm/);
      await expect(page.getByRole('heading', { name: 'Récemment, ailleurs' })).toBeVisible();

      await page.getByRole('link', { name: 'Carte' }).click();
      const map = page.getByRole('application', { name: /^Carte des projets/ });
      await expect(map.getByRole('button').first()).toBeVisible();
      await expect(page.getByRole('heading', { name: /projets? dans ce cadre/ })).toBeVisible();
      await expect(page.getByRole('heading', { name: here })).toBeVisible();
      await page.getByRole('link', { name: 'Liste' }).click();
      await expect(near).toBeVisible();
    });

    await chapter('She opens an account', async () => {
      await byMenu(page, 'Créer un compte');
      await signUp(page, name, email);
    });

    const anne = await openBrowser();
    await chapter('Anne, who holds the one at Audierne, is reading something else', async () => {
      await anne.goto('/sign-in?next=%2Fabout');
      await signIn(anne, 'anne.quillivic@essaim.example');
      await expect(anne.getByRole('heading', { name: 'À propos d’Essaim' })).toBeVisible();
    });

    await chapter('As she types, those who exist already appear, with why, where and how far', async () => {
      const panel = await typeTheIdea(page);
      await expect(page.getByRole('combobox', { name: 'Où ?' })).toHaveValue(/^Pont-Croix/);
      const card = cardOf(panel, here);
      await expect(card).toContainText(/Audierne\s*·\s*à\s\d+\skm\s*·\s*en activité/);
      await expect(card).toContainText(/[Ee]n commun\s: |Mêmes? thèmes?\s: /);
      await expect(cardOf(panel, afar)).toContainText(/Quimper\s*·\s*à\s\d+\skm/);
      expect(await panel.getByRole('listitem').count()).toBeLessThanOrEqual(3);
    });

    await chapter('She asks to join the one at Audierne; Anne sees it at once, and welcomes her', async () => {
      const waiting = await unread(anne);
      const panel = page.getByRole('region', { name: 'Ceux-ci existent déjà' });
      await panel.getByRole('button', { name: `Rejoindre « ${here} »` }).click();
      const dialog = page.getByRole('dialog', { name: `Rejoindre « ${here} »` });
      await expect(dialog.getByLabel('Un mot à ceux qui le portent')).toHaveValue(/J’avais la même idée/);
      const noted = counted(page, 'JOINED');
      await dialog.getByRole('button', { name: 'Envoyer ma demande' }).click();
      await noted;
      await expect(cardOf(panel, here)).toContainText('Votre demande est partie.');

      await expect(anne.getByText(`${name} demande à rejoindre « ${here} »`).last()).toBeVisible();
      await expect(bell(anne)).toHaveAccessibleName(`Notifications : ${waiting + 1} non lues`);
      await anne.getByRole('button', { name: 'Voir' }).click();
      const request = anne.getByRole('listitem').filter({ has: anne.getByRole('link', { name }) });
      await request.getByRole('button', { name: 'Accueillir' }).click();
      const welcome = anne.getByRole('dialog', { name: `Accueillir ${name} ?` });
      await welcome.getByLabel('Un mot d’accueil').fill('Bienvenue à bord.');
      await welcome.getByRole('button', { name: 'Accueillir' }).click();
      await expect(request).toContainText('Bienvenue à bord.');
      await expect(page.getByText(`Votre demande est acceptée : vous êtes membre de « ${here} »`).last()).toBeVisible();
    });

    await chapter('She adapts the one at Quimper: its pages come along, its lineage shows', async () => {
      const panel = page.getByRole('region', { name: 'Ceux-ci existent déjà' });
      await panel.getByRole('button', { name: `Adapter « ${afar} »` }).click();
      const dialog = page.getByRole('dialog', { name: `Adapter « ${afar} »` });
      await dialog.getByLabel('Nom de votre adaptation').fill(unheard('Un siège de libre au Cap'));
      await dialog.getByLabel('En vos mots').fill('Les routes sont plus petites et l’hôpital plus loin.');
      const noted = counted(page, 'ADAPTED');
      await dialog.getByRole('button', { name: 'Créer mon adaptation' }).click();
      await noted;
      await expect(page.getByRole('heading', { name: /^Modifier «\sUn siège de libre au Cap/ })).toBeVisible();
      await page.getByRole('link', { name: /^Un siège de libre au Cap/ }).click();
      await expect(page.getByText('Seuls ses membres le voient.')).toBeVisible();
      await expect(page.getByRole('link', { name: afar }).first()).toBeVisible();
      await page
        .getByRole('navigation', { name: 'Les parties du projet' })
        .getByRole('link', { name: 'Pages' })
        .click();
      await expect(page.getByRole('link', { name: 'Monter une équipe de conducteurs' })).toBeVisible();
    });

    await chapter('She publishes one of her own all the same, saying what is different', async () => {
      await typeTheIdea(page);
      await page.getByLabel('Son nom').fill(title);
      await page.getByRole('button', { name: /^Thèmes\s:/ }).click();
      await page.getByRole('checkbox', { name: 'Mobilité' }).check();
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await page
        .getByLabel('Qu’est-ce qui rend le vôtre différent ?')
        .fill('Seulement les trajets du soir et du dimanche.');
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(page.getByText('à l’état d’idée').first()).toBeVisible();
    });

    await chapter('She asks the one at Audierne to federate; Anne sees it at once and accepts', async () => {
      await byMenu(page, 'Ma page et mes projets');
      await page.getByRole('link', { name: here }).first().click();
      await page.getByRole('button', { name: 'Se fédérer' }).click();
      const dialog = page.getByRole('dialog', { name: `Se fédérer avec « ${here} »` });
      const mine = dialog.getByRole('radio', { name: title });
      if (await mine.isVisible()) await mine.check();
      await dialog.getByLabel('Votre proposition').fill('Et si nous partagions la permanence ?');
      await dialog.getByRole('button', { name: 'Envoyer la demande' }).click();
      await expect(page.getByText(`Votre demande est partie à « ${here} ».`).first()).toBeVisible();

      const told = `« ${title} » propose à « ${here} » de se fédérer`;
      await expect(anne.getByText(told).last()).toBeVisible();
      await bell(anne).click();
      await anne.getByRole('link', { name: told }).click();
      await expect(anne.getByRole('heading', { name: told, level: 1 })).toBeVisible();
      await expect(anne.getByText('Et si nous partagions la permanence ?')).toBeVisible();
      await anne.getByRole('button', { name: 'Accepter' }).click();
      const answer = anne.getByRole('dialog', { name: `Se fédérer avec « ${title} » ?` });
      await answer.getByLabel('Un mot pour commencer').fill('Avec plaisir.');
      await answer.getByRole('button', { name: 'Accepter' }).click();
      await anne.getByRole('link', { name: 'Ouvrir la fédération' }).click();
      const together = anne.getByRole('list', { name: 'Les projets réunis' });
      await expect(together.getByRole('listitem')).toHaveCount(2);
    });

    await chapter('She is told at once, and they write on their shared page', async () => {
      await expect(page.getByText(`« ${here} » accepte de se fédérer avec « ${title} »`).last()).toBeVisible();
      await bell(page).click();
      await page.getByRole('link', { name: `« ${here} » accepte de se fédérer avec « ${title} »` }).click();
      await page
        .getByRole('link', { name: /^(Ouvrir la fédération|Pages communes)$/ })
        .first()
        .click();
      await page
        .getByRole('navigation', { name: 'Les parties de la fédération' })
        .getByRole('link', { name: 'Pages communes' })
        .click();
      await page.getByRole('list', { name: 'Pages communes' }).getByRole('link').first().click();
      await page.getByRole('link', { name: 'Modifier cette page' }).click();
      await page
        .getByLabel('Texte')
        .fill('Une permanence, deux villages : le mardi à Pont-Croix, le vendredi à Audierne.');
      await page.getByRole('button', { name: 'Enregistrer la page' }).click();
      await expect(page.getByRole('article')).toContainText('Une permanence, deux villages');
    });

    await chapter('Anne has a mail as well, and one press stops that kind of mail', async () => {
      await openMail(anne, 'anne.quillivic@essaim.example', `« ${title} » propose à « ${here} » de se fédérer`);
      await linkInMail(anne, '/unsubscribe/').click();
      await anne.getByRole('button', { name: 'Ne plus les recevoir' }).click();
      await expect(anne.getByRole('heading', { name: 'C’est fait' })).toBeVisible();
      await anne.getByRole('button', { name: 'Les recevoir de nouveau' }).click();
      await expect(anne.getByRole('heading', { name: /rétabli/ })).toBeVisible();
    });

    await chapter(
      'The incubator that follows the one at Audierne sees in its portfolio what changed since last week',
      async () => {
        const salome = await openBrowser();
        await salome.goto('/sign-in');
        await salome
          .getByRole('listitem')
          .filter({ has: salome.getByRole('heading', { name: 'Salomé Benhaddou' }) })
          .getByRole('button', { name: 'Entrer' })
          .click();
        await expect(bell(salome)).toBeVisible();
        await byMenu(salome, "L'Appentis");
        await salome.getByRole('link', { name: 'Ouvrir le portefeuille' }).click();
        await expect(salome.getByRole('heading', { name: 'Depuis lundi dernier' })).toBeVisible();
        await expect(salome.getByText(/projets? (s’est fédéré|se sont fédérés)/)).toBeVisible();
        const changes = salome.getByRole('list', { name: 'Depuis lundi dernier' });
        await expect(changes.getByRole('link', { name: `Se fédère avec « ${title} »` })).toBeVisible();
      },
    );

    await chapter('The forge is as it was for whoever comes next', async () => {
      const moderator = await openBrowser();
      await enterAs(moderator, 'bakary.sanogo@essaim.example');
      const { projects } = await ask<{ projects: { nodes: { id: string; title: string }[] } }>(
        moderator,
        'query ($title: String!) { projects(search: $title, first: 50) { nodes { id title } } }',
        { title },
      );
      const { id } = projects.nodes.find((project) => project.title === title)!;
      await ask(moderator, 'mutation ($input: HideProjectInput!) { hideProject(input: $input) { id } }', {
        input: { id, reason: 'Un essai.' },
      });
    });
  },
);
