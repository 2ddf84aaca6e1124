import { byMenu, chapter, enterAs, enterNew, expect, publishedProject, story, unheard } from './story.ts';

story(
  'An admin teaches the forge what people call an idea here, tries it first, and takes it back @telephone',
  async ({ page, openBrowser }) => {
    story.setTimeout(150_000);
    // Words that nobody has said: one forge serves both devices, and every try.
    const mark = unheard('').trim();
    const [walk, stroll] = [`fête des ricochets${mark}`, `soirée des galets${mark}`] as const;
    const holder = await openBrowser();
    await enterNew(holder, 'Rozenn Kervella');
    const titles = [`La ${walk}`, `Une ${stroll}`] as const;
    await publishedProject(holder, titles[0], 'Un dimanche de mai, avec un goûter et deux accordéons.');
    await publishedProject(holder, titles[1], 'Chaque été, à la nuit tombée, les familles se retrouvent.');

    await enterAs(page, 'helene.vauquelin@essaim.example');
    await page.goto('/');
    await chapter('She goes there by the menu, and looks whether it is known', async () => {
      await byMenu(page, 'Idées et synonymes');
      await expect(
        page.getByRole('heading', { name: 'Les idées que cette instance reconnaît', level: 1 }),
      ).toBeVisible();
      await page.getByRole('searchbox').fill(walk);
      await page.getByRole('button', { name: 'Chercher' }).click();
      await expect(page.getByText('Aucune idée de ce nom')).toBeVisible();
      await page.getByRole('link', { name: 'Ajouter une idée' }).click();
    });
    await chapter('A name that says another idea is refused, and named', async () => {
      await page.getByLabel('En français').fill(`${walk}\nAMAP`);
      await page.getByRole('button', { name: 'Essayer sur nos projets' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: /« AMAP » dit déjà une autre idée/ }),
      ).toBeVisible();
    });
    await chapter('She tries it: both projects would have it, and be alike', async () => {
      await page.getByLabel('En français').fill(`${walk}\n${stroll}`);
      await expect(async () => {
        // The worker has to know both projects first.
        await page.getByRole('button', { name: 'Essayer sur nos projets' }).click();
        await expect(page.getByText('2 projets auraient cette idée.')).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 40_000 });
      await expect(
        page.getByRole('list', { name: 'Projets qui auraient cette idée' }).locator('mark').first(),
      ).toBeVisible();
      await expect(page.getByRole('list', { name: 'Les ressemblances qui changeraient' })).toContainText(titles[0]);
    });
    await chapter('Saved, it is found in the list, and the projects have it a moment later', async () => {
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByText('C’est enregistré.', { exact: false }).first()).toBeVisible();
      await expect(async () => {
        await page.goto(`/admin/ideas?q=${encodeURIComponent(walk)}&show=own`);
        await expect(page.getByText(/^2 projets/)).toBeVisible({ timeout: 4_000 });
      }).toPass({ timeout: 70_000 });
    });
    await chapter('She reads who changed it, and takes it back', async () => {
      await page.getByRole('link', { name: walk }).click();
      await expect(page.getByText('Hélène Vauquelin a ajouté cette idée')).toBeVisible();
      await page.getByRole('button', { name: 'Supprimer cette idée' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer cette idée' }).click();
      await expect(
        page.getByRole('heading', { name: 'Les idées que cette instance reconnaît', level: 1 }),
      ).toBeVisible();
    });
  },
);
