import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningForge, startForge } from './forge.ts';
import {
  ask,
  bell,
  chapter,
  enterAs,
  enterNew,
  expect as soon,
  password,
  story as onTheDemonstration,
  unheard,
} from './story.ts';

const set = process.env['ESSAIM_EVALUATION_SET'];

// The worker has thousands of texts to read meanwhile.
const expect = soon.configure({ timeout: 30_000 });

/** Stories on an empty forge of their own, which takes in the real initiatives of the evaluation set. */
const story = onTheDemonstration.extend<object, { forge: RunningForge }>({
  forge: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is wanted: nothing
    async ({}, use) => {
      const forge = await startForge('e2e-imported', ['--empty']);
      await use(forge);
      await forge.stop();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
  baseURL: ({ forge }, use) => use(forge.address),
});

story.skip(!set, 'no evaluation set: ESSAIM_EVALUATION_SET names its folder');
// What is read of real initiatives is kept nowhere.
story.use({ trace: 'off', screenshot: 'off', video: 'off' });

interface Real {
  title: string;
  text: string;
  lang: string;
}

/** Real initiatives in French that have something to say, in the set's order. */
const realOnes = (): Real[] =>
  readFileSync(path.join(set!, 'corpus.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Real)
    .filter(({ lang, text, title }) => lang === 'fr' && text.length > 400 && title.length > 15 && title.length < 120);

interface Alike {
  title: string;
  slug: string;
}

/** What the forge has that resembles a real initiative when its first words are typed. */
async function alike(page: Page, { title, text }: Real): Promise<Alike[]> {
  const { similarProjects } = await ask<{ similarProjects: { project: Alike }[] }>(
    page,
    'query ($draft: ProjectDraftInput!) { similarProjects(draft: $draft) { project { title slug } } }',
    { draft: { title: nameOf(title), summary: sentenceOf(text) } },
  );
  return similarProjects.map(({ project }) => project);
}

const sentenceOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 280);
const nameOf = (title: string): string => title.replace(/\s+/g, ' ').trim();

story(
  'On real initiatives: one resembles an idea and is adapted, another is taken in hand by its people, and the two federate',
  async ({ page, openBrowser, forge }) => {
    story.setTimeout(280_000);
    const name = unheard('Par chez nous');
    const ysolde = page;
    let origin: Alike;
    let other: Alike;
    let model: Real;

    await chapter('All records of the set come in, and none is rejected', async () => {
      expect(await forge.essaim(['import', path.join(set!, 'corpus.jsonl')])).toMatch(/, 0 rejected/);
      await forge.essaim(
        ['admin', 'create', '--email', 'moderation@essaim.example', '--name', 'Modération', '--ask-password'],
        `${password}\n`,
      );
    });

    await chapter('An idea that one of them has had, and that another resembles', async () => {
      await enterNew(ysolde, 'Ysolde Kermarrec');
      const reals = realOnes().slice(0, 100);
      // The worker is still reading what came in: the first that it knows together with another will do.
      await expect(async () => {
        for (const real of reals) {
          const [first, ...others] = await alike(ysolde, real);
          const different = others.find(({ title }) => nameOf(title) !== nameOf(real.title));
          if (!first || nameOf(first.title) !== nameOf(real.title) || !different) continue;
          [model, origin, other] = [real, first, different];
          return;
        }
        throw new Error('no record resembles another yet');
      }).toPass({ timeout: 150_000 });
    });

    await chapter('Typed as a new project, it is found, and adapted', async () => {
      await ysolde.goto('/new');
      await ysolde.getByLabel('Votre idée en une phrase').fill(sentenceOf(model.text));
      await ysolde.getByLabel('Son nom').fill(nameOf(model.title));
      await ysolde
        .getByRole('button', { name: `Adapter « ${nameOf(origin.title)} »`, exact: true })
        .first()
        .click();
      const dialog = ysolde.getByRole('dialog');
      await dialog.getByLabel('Nom de votre adaptation').fill(name);
      await dialog.getByRole('button', { name: 'Créer mon adaptation' }).click();
      await expect(ysolde.getByRole('heading', { name: `Modifier « ${name} »` })).toBeVisible();
      await ysolde.getByRole('button', { name: 'Publier', exact: true }).click();
      await expect(ysolde.getByRole('heading', { name, level: 1 })).toBeVisible();
      await expect(ysolde.getByRole('main')).toContainText('Adapté de');
      await expect(
        ysolde
          .getByRole('main')
          .getByRole('link', { name: nameOf(origin.title) })
          .first(),
      ).toHaveAttribute('href', `/projects/${origin.slug}`);
    });

    const corentin = await openBrowser();
    await chapter('Corentin says that the other one is his, and a moderator of this forge agrees', async () => {
      await enterNew(corentin, 'Corentin Jaouen');
      await corentin.goto(`/projects/${other.slug}`);
      await corentin.getByRole('button', { name: 'C’est notre projet' }).click();
      await corentin.getByLabel('Comment peut-on s’en assurer ?').fill('Mon nom est sur la page d’origine.');
      await corentin.getByRole('button', { name: 'Envoyer aux modérateurs' }).click();
      await expect(corentin.getByText('Vous avez demandé à tenir cette page')).toBeVisible();

      const moderator = await openBrowser();
      await enterAs(moderator, 'moderation@essaim.example', password);
      await moderator.goto('/moderation/claims');
      await moderator.getByRole('button', { name: 'Confier la page' }).click();
      await moderator.getByRole('dialog').getByRole('button', { name: 'Confier la page' }).click();
      await expect(moderator.getByText('acceptée', { exact: false }).first()).toBeVisible();
      await expect(corentin.getByText(/vous est confié/).last()).toBeVisible();
    });

    await chapter('The two federate', async () => {
      await ysolde.goto(`/projects/${other.slug}`);
      await ysolde.getByRole('button', { name: 'Se fédérer' }).click();
      await ysolde.getByRole('dialog').getByLabel('Votre proposition').fill('Une seule permanence pour les deux ?');
      await ysolde.getByRole('dialog').getByRole('button', { name: 'Envoyer la demande' }).click();

      await expect(corentin.getByText(`« ${name} » propose à`).last()).toBeVisible();
      await bell(corentin).click();
      await corentin.getByRole('link', { name: new RegExp(`« ${name} » propose à`) }).click();
      await corentin.getByRole('button', { name: 'Accepter' }).click();
      await corentin.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
      await corentin.getByRole('link', { name: 'Ouvrir la fédération' }).click();
      await expect(corentin.getByRole('list', { name: 'Les projets réunis' }).getByRole('listitem')).toHaveCount(2);
    });
  },
);
