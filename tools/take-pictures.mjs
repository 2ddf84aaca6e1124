// Takes the pictures of README.md anew, from a demonstration that runs for the purpose: node tools/take-pictures.mjs
// The page must be built (npm run build); CHROMIUM names a browser other than the machine's.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, devices } from '@playwright/test';
import { startForge } from '../apps/web-e2e/src/forge.ts';

const pictures = path.resolve(import.meta.dirname, '../docs/pictures');
mkdirSync(pictures, { recursive: true });
const here = 'Voisins conducteurs du Cap Sizun';
const title = 'Covoiturage solidaire du Cap Sizun';
const sentence =
  'Covoiturage solidaire du Cap Sizun : des conducteurs bénévoles emmènent les anciens chez le médecin, à l’hôpital ou au marché.';

const forge = process.env.FORGE_ADDRESS
  ? { address: process.env.FORGE_ADDRESS, stop: () => undefined }
  : await startForge('pictures');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  await takeThem();
} finally {
  await browser.close();
  await forge.stop();
}
for (const file of readdirSync(pictures))
  console.log(`${file} ${Math.round(statSync(path.join(pictures, file)).size / 1000)} kB`);

async function takeThem() {
  const nolwenn = await enter('desk', 'nolwenn.kervella@essaim.example');
  const anne = await enter('telephone', 'anne.quillivic@essaim.example');

  await nolwenn.goto('/');
  await take(nolwenn, 'home');
  const telephone = await enter('telephone', 'nolwenn.kervella@essaim.example');
  await telephone.goto('/?view=map');
  await telephone.getByRole('application').getByRole('button').first().waitFor();
  await telephone.getByRole('link', { name: 'Carte' }).evaluate((link) => link.scrollIntoView());
  await take(telephone, 'map-telephone');

  await telephone.goto('/new');
  await telephone.getByLabel('Votre idée en une phrase').fill(sentence);
  await telephone.getByRole('button', { name: /ressemblent? au vôtre$/ }).click();
  await telephone.getByLabel('Votre idée en une phrase').evaluate((field) => field.scrollIntoView());
  await take(telephone, 'new-project-telephone');

  await nolwenn.goto('/new');
  await nolwenn.getByLabel('Votre idée en une phrase').fill(sentence);
  await nolwenn.getByLabel('Son nom').fill(title);
  await nolwenn.getByRole('button', { name: /^Thèmes\s:/ }).click();
  await nolwenn.getByRole('checkbox', { name: 'Mobilité' }).check();
  await nolwenn.getByRole('button', { name: /^Thèmes\s:/ }).click();
  await nolwenn.getByRole('button', { name: `Rejoindre « ${here} »` }).waitFor();
  await nolwenn.getByRole('link', { name: 'Essaim', exact: true }).scrollIntoViewIfNeeded();
  await take(nolwenn, 'new-project');

  await anne.goto('/about');
  await anne.getByRole('heading', { level: 1 }).waitFor();
  await nolwenn.getByRole('button', { name: `Se fédérer avec « ${here} »` }).click();
  await nolwenn
    .getByRole('dialog')
    .getByLabel('Votre proposition')
    .fill(
      'Bonjour Anne, bonjour Yann. Et si nous partagions la permanence ? Vous tenez le téléphone à Audierne, nous pouvons le tenir à Pont-Croix le jeudi.',
    );
  await take(nolwenn, 'ask-to-federate');
  await nolwenn.getByRole('dialog').getByRole('button', { name: 'Publier puis demander' }).click();

  const told = `« ${title} » propose à « ${here} » de se fédérer`;
  await anne.getByText(told).last().waitFor();
  await anne.goto('/notifications');
  await anne.getByRole('link', { name: told }).waitFor();
  await take(anne, 'notifications-telephone');
  const request = await enter('desk', 'anne.quillivic@essaim.example');
  await request.goto('/notifications');
  await request.getByRole('link', { name: told }).click();
  await request.getByRole('heading', { name: told, level: 1 }).waitFor();
  await take(request, 'federation-request');
  await request.getByRole('button', { name: 'Accepter' }).click();
  await request.getByRole('dialog').getByLabel('Un mot pour commencer').fill('Avec plaisir. À jeudi.');
  await request.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
  await request.getByRole('link', { name: 'Ouvrir la fédération' }).click();
  await request.getByRole('list', { name: 'Les projets réunis' }).waitFor();
  await take(request, 'federation');

  const salome = await enter('desk', 'salome.benhaddou@essaim.example');
  await salome.goto('/organisations/l-appentis/portfolio');
  await salome.getByRole('link', { name: `Se fédère avec « ${title} »` }).waitFor();
  await take(salome, 'portfolio');
}

/** Someone of the demonstration, at a desk or on a telephone. */
async function enter(device, email) {
  const screen =
    device === 'desk'
      ? { viewport: { width: 1280, height: 920 } }
      : { ...devices['Pixel 7'], viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5 };
  const context = await browser.newContext({
    ...screen,
    baseURL: forge.address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';
  await context.request.post('/graphql', { data: { query, variables: { input: { email, password: 'essaim-demo' } } } });
  return context.newPage();
}

async function take(page, name) {
  await page.evaluate('document.fonts.ready');
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(pictures, `${name}.jpg`), type: 'jpeg', quality: 76 });
}
