import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import {
  announcedMeeting,
  ask,
  bell,
  chapter,
  enterNew,
  expect,
  inDays,
  newAddress,
  publishedProject,
  signUp,
  story,
  unheard,
} from './story.ts';

/** « J’y serai », wherever the page has it. */
const iWillBeThere = (page: Page): Locator => page.getByRole('button', { name: /^J’y serai/ });

const serves = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

story(
  'A meeting is announced, people say that they come, it moves, and is called off',
  { tag: '@telephone' },
  async ({ page, openBrowser }) => {
    story.setTimeout(120_000);
    const title = unheard('Le four du bourg');
    await enterNew(page, 'Katell Riou');
    const { slug } = await publishedProject(page, title, 'Un four à pain rallumé un samedi sur deux.');
    const at = `/projects/${slug}`;

    await chapter('What is refused is said at its field, and nothing typed is lost', async () => {
      await page.goto(at);
      await expect(page.getByText('Aucune rencontre prévue')).toBeVisible();
      await page.getByRole('link', { name: 'Annoncer une rencontre' }).click();
      await page.getByLabel('De quoi s’agit-il ?').fill('Première fournée');
      await page.getByLabel('Début').fill('2024-05-04T14:00');
      await expect(page.getByLabel('Fin')).toHaveValue('2024-05-04T16:00');
      await expect(page.getByLabel('Fuseau horaire')).toHaveValue('Europe/Paris');
      await page.getByLabel('Où ?').fill('Place du Four');
      await page.getByLabel('Lien pour venir en ligne').fill('http://visio.example/four');
      await page.getByRole('button', { name: 'Annoncer une rencontre' }).click();
      const alert = page.getByRole('alert');
      await expect(alert).toBeFocused();
      await expect(alert.getByRole('link')).toHaveCount(2);
      await serves(page);
      await alert.getByRole('link', { name: /déjà passé/ }).click();
      await expect(page.getByLabel('Début')).toBeFocused();
      await expect(page.getByLabel('De quoi s’agit-il ?')).toHaveValue('Première fournée');
      await page.getByLabel('Début').fill(inDays(10, '14:00'));
      await page.getByLabel('Lien pour venir en ligne').fill('');
      await page.getByRole('button', { name: 'Annoncer une rencontre' }).click();
      await expect(page.getByRole('heading', { name: 'Première fournée', level: 1 })).toBeVisible();
      await expect(page.getByText('Place du Four')).toBeVisible();
    });
    const meeting = new URL(page.url()).pathname;

    const yann = await openBrowser();
    const name = unheard('Yann Moysan');
    await chapter('A visitor finds it on the front, opens an account, and says that he comes', async () => {
      await yann.goto(at);
      const coming = yann.getByRole('list', { name: 'Prochaines rencontres' });
      await expect(coming.getByRole('listitem')).toContainText(/14:00\W+16:00/);
      await expect(coming.getByRole('link', { name: /^J’y serai/ })).toBeVisible();
      await yann.goto(`/sign-up?next=${encodeURIComponent(at)}`);
      await signUp(yann, name, newAddress('yann'));
      await iWillBeThere(yann).focus();
      await yann.keyboard.press('Space');
      await expect(iWillBeThere(yann)).toHaveAttribute('aria-pressed', 'true');
      await expect(iWillBeThere(yann)).toBeFocused();
      await expect(yann.getByRole('status').filter({ hasText: 'C’est noté : vous y serez.' })).toBeAttached();
      await expect(coming).toContainText('1 personne y sera');
      await serves(yann);
    });

    await chapter('How many come is for everyone, who they are for the project’s people', async () => {
      await yann.goto(meeting);
      await expect(yann.getByText('1 personne y sera')).toBeVisible();
      await expect(yann.getByRole('list', { name: 'Ceux qui ont dit venir' })).toBeHidden();
      await page.goto(meeting);
      await expect(page.getByRole('list', { name: 'Ceux qui ont dit venir' })).toContainText(name);
      await serves(page);
    });

    await chapter('It moves: Yann hears of it at once, and by what clock', async () => {
      await page.getByRole('link', { name: 'Modifier la rencontre' }).click();
      await page.getByLabel('Début').fill(inDays(11, '09:30'));
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByText(/09:30\W+11:30/)).toBeVisible();
      await expect(bell(yann)).toHaveAccessibleName('Notifications : 1 non lue');
      const afar = await openBrowser({ timezoneId: 'America/Montreal' });
      await afar.goto(meeting);
      await expect(afar.getByText(/09:30\W+11:30/)).toBeVisible();
      await expect(afar.getByText(/^Chez vous\s: .*, 0[234]:30/)).toBeVisible();
    });

    await chapter('It is called off, with a word: it stays in its place, and says so', async () => {
      await page.getByRole('button', { name: 'Annuler la rencontre' }).click();
      const dialog = page.getByRole('dialog', { name: 'Annuler « Première fournée » ?' });
      await dialog.getByLabel('Pourquoi, en quelques mots').fill('La sole s’est fendue.');
      await serves(page);
      await dialog.getByRole('button', { name: 'Annuler la rencontre' }).click();
      await expect(page.getByText('Cette rencontre est annulée')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Modifier la rencontre' })).toBeHidden();
      await expect(bell(yann)).toHaveAccessibleName('Notifications : 2 non lues');
      await yann.goto(at);
      await expect(yann.getByRole('list', { name: 'Prochaines rencontres' })).toContainText('La sole s’est fendue.');
      await expect(iWillBeThere(yann)).toBeHidden();
    });
  },
);

story('Two people change the same meeting: what both said is theirs to choose', async ({ page }) => {
  await enterNew(page, 'Soazig Riou');
  const { id, slug } = await publishedProject(page, unheard('Le lavoir'), 'Un lavoir remis en eau par ses voisins.');
  const meeting = await announcedMeeting(page, id, 'Curage');
  await page.goto(`/projects/${slug}/meetings/${meeting}/edit`);
  await page.getByLabel('Où ?').fill('Au lavoir');
  await page.getByLabel('De quoi s’agit-il ?').fill('Grand curage');
  await chapter('Meanwhile, from another tab', () =>
    ask(page, 'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { id } }', {
      input: { id: meeting, title: 'Curage et goûter', details: 'Apportez des bottes.' },
    }),
  );
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const choice = page.getByRole('group', { name: 'De quoi s’agit-il ?' });
  await expect(choice).toContainText('Curage et goûter');
  await expect(page.getByLabel('Ce qu’il faut savoir')).toHaveValue('Apportez des bottes.');
  await choice.getByRole('radio', { name: /^Ce qui est enregistré/ }).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { name: 'Curage et goûter', level: 1 })).toBeVisible();
  await expect(page.getByText('Au lavoir')).toBeVisible();
  await expect(page.getByText('Apportez des bottes.')).toBeVisible();
});

story('A meeting goes into calendars: alone, or with all that are to come', async ({ page, openBrowser }) => {
  await enterNew(page, 'Tifenn Morvan');
  const { id, slug } = await publishedProject(page, unheard('La grève propre'), 'On nettoie la grève à marée basse.');
  const title = unheard('Grande marée');
  const meeting = await announcedMeeting(page, id, title);
  const visitor = await openBrowser();
  const hrefOf = (name: RegExp | string) => visitor.getByRole('link', { name }).getAttribute('href');
  await visitor.goto(`/projects/${slug}/meetings/${meeting}`);
  const alone = await hrefOf('Ajouter à mon agenda');
  await visitor.goto(`/projects/${slug}/meetings`);
  const all = await hrefOf(/^Agenda iCal/);
  const source = await (await visitor.request.get(`/projects/${slug}`)).text();
  expect(source, 'programs find it too').toContain('type="text/calendar"');
  for (const address of [alone, all]) {
    const answer = await visitor.request.get(address!);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    expect((await answer.text()).replaceAll('\r\n ', '')).toContain(title);
  }
});
