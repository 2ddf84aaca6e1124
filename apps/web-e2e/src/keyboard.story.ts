import type { Locator, Page } from '@playwright/test';
import { expect, story } from './story.ts';

const here = 'Voisins conducteurs du Cap Sizun';

/** Presses Tab until something has the focus, as one does; it must then be seen to have it. */
async function tabTo(page: Page, what: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    if (await what.evaluateAll((found) => found.some((one) => one === document.activeElement))) {
      const { outlineStyle, outlineWidth } = await what.first().evaluate((one) => {
        // A field shows its focus, or what holds it does.
        const shows = [one, one.parentElement!, one.parentElement!.parentElement!].map((each) =>
          getComputedStyle(each),
        );
        const seen = shows.find((style) => style.outlineStyle !== 'none') ?? shows[0]!;
        return { outlineStyle: seen.outlineStyle, outlineWidth: seen.outlineWidth };
      });
      expect(outlineStyle, `the focus on ${what} is seen`).not.toBe('none');
      expect(parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
      return;
    }
  }
  throw new Error(`No key leads to ${what}`);
}

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
