import { tabTo } from './by-keyboard.ts';
import { bell, enterNew, expect, publishedProject, story, unheard } from './story.ts';

const here = 'Voisins conducteurs du Cap Sizun';

story('With the keyboard alone: from the home page to a request sent, and taken back', async ({ page }) => {
  story.setTimeout(120_000);
  const { keyboard } = page;
  await page.goto('/sign-in?next=%2F');

  // Past the header at once.
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Se connecter' });
  await tabTo(page, form.getByLabel('Adresse e-mail'));
  await keyboard.type('nolwenn.kervella@essaim.example');
  await tabTo(page, form.getByLabel('Mot de passe', { exact: true }));
  await keyboard.type('essaim-demo');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Près de Pont-Croix' })).toBeVisible();

  // The menu opens, closes and gives the focus back; then leads to a new project.
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  await tabTo(page, menu);
  await keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await keyboard.press('Tab');
  await keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Menu', exact: true }).getByRole('link', { name: 'Commencer un projet' }),
  );
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Votre projet commence par une phrase' })).toBeVisible();

  await tabTo(page, page.getByLabel('Votre idée en une phrase'));
  await keyboard.type(
    'Covoiturage solidaire : des voisins conduisent au marché et chez le médecin ceux qui n’ont pas de voiture.',
  );
  const place = page.getByRole('combobox', { name: 'Où ?' });
  await tabTo(page, place);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Plogoff');
  await expect(page.getByRole('option', { name: /^Plogoff/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(place).toHaveValue(/^Plogoff/);

  // What exists already is said, without taking the focus.
  await expect(page.getByRole('status').filter({ hasText: here })).toBeAttached();
  await expect(place).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: `Rejoindre « ${here} »` }));
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Rejoindre « ${here} »` });
  await expect(dialog).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: `Rejoindre « ${here} »` })).toBeFocused();

  await keyboard.press('Enter');
  await tabTo(page, dialog.getByLabel('Un mot à ceux qui le portent'));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Je conduis le mardi, entre Plogoff et Audierne.');
  await tabTo(page, dialog.getByRole('button', { name: 'Envoyer ma demande' }));
  await keyboard.press('Enter');
  await expect(page.getByText('Votre demande est partie.').first()).toBeVisible();
  await expect(dialog).toBeHidden();

  // She thinks better of it.
  await tabTo(page, page.getByRole('link', { name: here }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: here, level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Retirer ma demande' }));
  await keyboard.press('Enter');
  await expect(page.getByText('Votre demande est retirée.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rejoindre', exact: true })).toBeVisible();
});

story(
  'With the keyboard alone: a holder hears of a newcomer who is alike, and says what they think of it',
  async ({ page, openBrowser }) => {
    story.setTimeout(120_000);
    const summary = unheard(
      'Des horlogers à la retraite remettent en marche, avec des écoliers, les pendules du canton.',
    );
    const mine = unheard('Les pendules du canton');
    await enterNew(page, 'Perrine Gallois');
    await publishedProject(page, mine, summary);
    await page.goto('/about');
    await expect(bell(page)).toHaveAccessibleName('Notifications : rien de nouveau');

    const newcomer = await openBrowser();
    await enterNew(newcomer, 'Ossian Le Bihan');
    const theirs = unheard('Pendules en marche');
    await publishedProject(newcomer, theirs, summary);
    await expect(bell(page)).toHaveAccessibleName('Notifications : 1 non lue', { timeout: 40_000 });

    const { keyboard } = page;
    await tabTo(page, bell(page));
    await keyboard.press('Enter');
    const news = page
      .getByRole('main')
      .getByRole('link', { name: `« ${theirs} » vient d’ouvrir et ressemble à « ${mine} »` });
    await tabTo(page, news);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: theirs, level: 1 })).toBeVisible();
    await expect(bell(page)).toHaveAccessibleName('Notifications : rien de nouveau');

    // What theirs looks like from there: it asks, and opens at a key.
    const alike = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: mine, level: 3 }) });
    await tabTo(page, alike.getByText('Et pour vous ?'));
    await keyboard.press('Enter');
    const verdict = alike.getByRole('button', { name: 'C’est la même idée' });
    await tabTo(page, verdict);
    await keyboard.press('Space');
    await expect(page.getByText('Merci. Votre réponse est retenue').first()).toBeVisible();
    await expect(alike.getByText('Pour vous : la même idée')).toBeVisible();
    await expect(verdict).toBeFocused();

    // Thinking again is one key further.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(alike.getByText('Pour vous : ils sont proches')).toBeVisible();
    await expect(alike.getByRole('button', { name: 'Ils sont proches', pressed: true })).toBeFocused();
  },
);
