import type { Page } from '@playwright/test';
import { byMenuWithKeys, tabTo } from './by-keyboard.ts';
import {
  ask,
  bell,
  byMenu,
  chapter,
  enterAs,
  enterNew,
  expect,
  publishedProject,
  type Stories,
  story,
  unheard,
} from './story.ts';

/** An idea for each story and device, each in words of its own: one forge serves all stories, and compares all of it. */
const ideas = {
  desk: {
    titles: ['Les échassiers de la halle', 'Échasses sous la halle'],
    summary: 'Des enfants et des anciens apprennent ensemble à marcher sur des échasses, sous la halle du marché.',
  },
  telephone: {
    titles: ['Le planétarium gonflable', 'Un planétarium gonflable en tournée'],
    summary: 'Une coupole de toile se gonfle dans les gymnases, et des astronomes amateurs y racontent les étoiles.',
  },
  keyboard: {
    titles: ['Les sourciers de la garrigue', 'Sourciers en garrigue'],
    summary: 'Des géologues retrouvent avec des lycéens les puits oubliés, et les remettent en eau.',
  },
} as const;

/** Two people's projects of one idea in one town, which a worker has compared; and the mediator, who is on `page`. */
async function twoAlike(page: Page, openBrowser: Stories['openBrowser'], idea: keyof typeof ideas) {
  const {
    titles: [title, otherTitle],
    summary,
  } = ideas[idea];
  const holder = await openBrowser();
  await enterNew(holder, 'Gwenola Arzur');
  const one = { title: unheard(title) };
  await publishedProject(holder, one.title, summary);
  const otherHolder = await openBrowser();
  await enterNew(otherHolder, 'Malo Troadec');
  const other = { title: unheard(otherTitle) };
  await publishedProject(otherHolder, other.title, summary);

  await enterAs(page, 'bakary.sanogo@essaim.example');
  const queued = async () => {
    const { likenessQueue } = await ask<{ likenessQueue: { nodes: { pairs: Record<string, { title: string }>[] }[] } }>(
      page,
      '{ likenessQueue { nodes { pairs { project { title } otherProject { title } } } } }',
    );
    return likenessQueue.nodes.map(({ pairs }) =>
      pairs.flatMap(({ project, otherProject }) => [project!.title, otherProject!.title]),
    );
  };
  const inQueue = () =>
    expect
      .poll(queued, { message: 'both stand in the queue together', timeout: 40_000 })
      .toContainEqual(expect.arrayContaining([one.title, other.title]));
  await inQueue();
  await page.goto('/');
  const item = page.getByRole('article').filter({ hasText: one.title }).filter({ hasText: other.title });
  return { holder, other, item, inQueue };
}

story(
  'A mediator settles in one touch, thinks again, and introduces two projects; a holder reads it @telephone',
  async ({ page, openBrowser, isMobile }) => {
    story.setTimeout(120_000);
    const { holder, other, item } = await twoAlike(page, openBrowser, isMobile ? 'telephone' : 'desk');
    await byMenu(page, 'Ressemblances');
    await expect(page.getByRole('heading', { name: 'Ressemblances à rapprocher', level: 1 })).toBeVisible();
    await chapter('One touch settles; the strip above says so, and undoes it', async () => {
      await item.getByRole('button', { name: 'Proches' }).click();
      await expect(item).toBeHidden();
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await expect(item).toBeVisible();
    });
    await chapter('An introduction is proposed, changed, sent', async () => {
      await item
        .getByRole('button', { name: /^Les présenter/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: /^Présenter/ });
      await expect(dialog.getByLabel('Vos mots')).toHaveValue(new RegExp(`Bonjour[\\s\\S]*${other.title}`));
      await dialog.getByLabel('Vos mots').fill('Vous faites la même chose : faites-la donc ensemble.');
      await dialog.getByRole('button', { name: 'Envoyer la présentation' }).click();
      await expect(dialog).toBeHidden();
      await expect(item.getByText(/^Présentés l’un à l’autre par Bakary Sanogo/).first()).toBeVisible();
    });
    await chapter('The holder reads it, and goes to see the other', async () => {
      await holder.goto('/');
      await expect(bell(holder)).toBeVisible();
      await expect(async () => {
        await holder.goto('/notifications');
        await expect(holder.getByText(/Bakary Sanogo présente/).first()).toBeVisible({ timeout: 4_000 });
      }).toPass({ timeout: 40_000 });
      await holder
        .getByText(/Bakary Sanogo présente/)
        .first()
        .click();
      await expect(holder.getByText('Vous faites la même chose : faites-la donc ensemble.')).toBeVisible();
      await holder.getByRole('link', { name: `Découvrir « ${other.title} »` }).click();
      await expect(holder.getByRole('heading', { name: other.title, level: 1 })).toBeVisible();
    });
  },
);

story(
  'With the keyboard alone, a mediator goes to the queue, introduces two projects and settles',
  async ({ page, openBrowser }) => {
    story.setTimeout(120_000);
    const { other, item, inQueue } = await twoAlike(page, openBrowser, 'keyboard');
    const { keyboard } = page;
    await byMenuWithKeys(page, 'Ressemblances');
    await expect(page.getByRole('heading', { name: 'Ressemblances à rapprocher', level: 1 })).toBeVisible();
    await expect(page.getByText('même idée,', { exact: false }).first()).toBeVisible(); // the keys are told
    await tabTo(page, item);
    await keyboard.press('j');
    await keyboard.press('k');
    await expect(item).toBeFocused();

    await chapter('Settled with one key, and taken back with another', async () => {
      await keyboard.press('1');
      await expect(item).toBeHidden();
      await expect(page.getByText(/^C’est la même idée/).first()).toBeVisible();
      await keyboard.press('u');
      await expect(item).toBeVisible();
      await expect(item).toBeFocused();
      await inQueue();
    });
    const words = page.getByRole('dialog', { name: /^Présenter/ }).getByLabel('Vos mots');
    await chapter('Letters are letters in a field, and Escape sends nothing', async () => {
      await keyboard.press('i');
      await expect(words).toBeFocused();
      await keyboard.press('End');
      await keyboard.type(' 123 jui');
      await expect(words).toHaveValue(/123 jui/);
      await keyboard.press('Escape');
      await expect(words).toBeHidden();
      await expect(item).toBeFocused();
    });
    await chapter('What is proposed is sent as it is', async () => {
      await keyboard.press('i');
      await expect(words).toBeFocused();
      await expect(words).toHaveValue(new RegExp(`Bonjour[\\s\\S]*${other.title}`));
      await tabTo(page, page.getByRole('button', { name: 'Envoyer la présentation' }));
      await keyboard.press('Enter');
      await expect(words).toBeHidden();
      await expect(item.getByText(/^Présentés l’un à l’autre par Bakary Sanogo/).first()).toBeVisible();
    });
    await chapter('The focus is where it was: the next key settles for good', async () => {
      await expect(item).toBeFocused();
      await keyboard.press('1');
      await expect(item).toBeHidden();
      await expect(page.getByText(/^C’est la même idée/).first()).toBeVisible();
    });
  },
);

story(
  'Someone who still writes lets those already there know; they answer @telephone',
  async ({ page, openBrowser }) => {
    story.setTimeout(120_000);
    const there = await openBrowser();
    await enterNew(there, 'Soazig Le Du');
    const summary = 'Un kayak-bibliothèque porte des livres aux éclusiers et aux promeneurs du canal, de bief en bief.';
    const title = unheard('Le kayak-bibliothèque du canal');
    await publishedProject(there, title, summary);

    await enterNew(page, 'Yuna Postic');
    await page.goto('/new');
    const draft = unheard('Bibliothèque en kayak');
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    await expect(async () => {
      await page.getByLabel('Votre idée en une phrase').fill('');
      await page.getByLabel('Votre idée en une phrase').fill(summary);
      await page.getByLabel('Son nom').fill(draft);
      await expect(
        page
          .getByRole('button', { name: /ressemble/ })
          .or(card.getByRole('heading', { name: title }))
          .first(),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
    await page.getByRole('combobox', { name: 'Où ?' }).fill('Josselin');
    await page.getByRole('option', { name: /^Josselin/ }).click();
    const summaryLine = page.getByRole('button', { name: /ressemble/ });
    if (await summaryLine.isVisible()) await summaryLine.click();
    await card.getByRole('button', { name: /^Les prévenir dès maintenant/ }).click();
    const dialog = page.getByRole('dialog', { name: `Prévenir ceux qui portent « ${title} » ?` });
    await expect(dialog).toContainText(draft);
    await dialog.getByRole('button', { name: 'Les prévenir dès maintenant' }).click();
    await expect(dialog).toBeHidden();
    await expect(card.getByText('Ils sont prévenus de votre brouillon')).toBeVisible();

    await expect(async () => {
      await there.goto('/notifications');
      await expect(there.getByText(/^Yuna Postic prépare/).first()).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 40_000 });
    await there
      .getByText(/^Yuna Postic prépare/)
      .first()
      .click();
    await expect(there.getByRole('heading', { name: draft, level: 2 })).toBeVisible();
    await there.getByLabel('Votre mot à Yuna Postic').fill('Montez à bord samedi, à l’écluse.');
    await there.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(there.getByText('Montez à bord samedi, à l’écluse.').first()).toBeVisible();

    await expect(async () => {
      await page.goto('/notifications');
      await expect(page.getByText(/Soazig Le Du, de/).first()).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 40_000 });
  },
);
