import AxeBuilder from '@axe-core/playwright';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, chapter, enterNew, expect, publishedProject, story, unheard } from './story.ts';

/** A tool on this machine that answers as it is told to, and notes what it hears. */
async function aTool() {
  const tool = { answers: 204, heard: [] as { type: string }[], url: '', close: () => {} };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      tool.heard.push(JSON.parse(body) as { type: string });
      response.writeHead(tool.answers).end(tool.answers === 204 ? undefined : 'Fermé le dimanche.');
    });
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  tool.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  tool.close = () => void server.close();
  return tool;
}

story('Another tool is told: added, tried, told, mended, removed @telephone', async ({ page }) => {
  const tool = await aTool();
  await enterNew(page, 'Rozenn Le Bris');
  const title = unheard('Conserverie du port');
  const { id, slug } = await publishedProject(page, title, 'Des voisins mettent en bocaux ce qui serait perdu.');
  const host = new URL(tool.url).host;

  await chapter('From the settings of the project to its first address', async () => {
    await page.goto(`/projects/${slug}/edit`);
    await page.getByRole('link', { name: 'Prévenir un autre outil (webhooks)' }).click();
    await expect(page.getByText('Aucun outil n’est prévenu')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
    const form = page.getByRole('dialog', { name: 'Ajouter une adresse' });
    await form.getByLabel('Adresse à appeler').fill('https://192.168.1.1/hook');
    await form.getByRole('button', { name: 'Ajouter une adresse' }).click();
    await expect(form.getByText('Il faut une adresse publique qui commence par https://').first()).toBeVisible();
    await form.getByLabel('Adresse à appeler').fill(tool.url);
    await form.getByLabel('À quoi sert-elle ?').fill('Le salon de l’équipe');
    await form.getByRole('button', { name: 'Ajouter une adresse' }).click();
    await expect(page.getByText(/^whsec_/)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Le salon de l’équipe')).toBeVisible();
    await expect(page.getByText(/^whsec_/)).toBeHidden();
  });

  const log = page.getByRole('list', { name: `Journal de ${host}` });
  await chapter('A test shows at once what came back', async () => {
    tool.answers = 503;
    await page.getByRole('button', { name: 'Essayer' }).click();
    await expect(log.getByText('Fermé le dimanche.')).toBeVisible();
    await expect(log.getByText(/^réponse 503 en/)).toBeVisible();
    expect(tool.heard.map(({ type }) => type)).toEqual(['ping']);
  });

  await chapter('What happens is told, and can be sent again', async () => {
    tool.answers = 204;
    await ask(page, 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }', {
      input: { id, stage: 'SLEEPING' },
    });
    await expect.poll(() => tool.heard.at(-1)?.type).toBe('project.stage_changed');
    await page.reload();
    await page.getByRole('button', { name: 'Journal', exact: true }).click();
    const told = log.getByRole('listitem').filter({ hasText: 'Il change d’étape' });
    await expect(told.getByText('reçu', { exact: true })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const before = tool.heard.length;
    await told.getByRole('button', { name: 'Renvoyer' }).click();
    await expect.poll(() => tool.heard.length).toBe(before + 1);
  });

  await chapter('Switched off, and removed', async () => {
    await page.getByRole('button', { name: 'Plus' }).click();
    await page.getByRole('menuitem', { name: 'Arrêter' }).click();
    await expect(page.getByText('arrêté', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect(page.getByText('en service')).toBeVisible();
    await page.getByRole('button', { name: 'Plus' }).click();
    await page.getByRole('menuitem', { name: 'Retirer' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
    await expect(page.getByText('Aucun outil n’est prévenu')).toBeVisible();
  });
  tool.close();
});

story('A page names its feed, and the feed is there', async ({ page }) => {
  await enterNew(page, 'Maël Guivarch');
  const title = unheard('Four à pain & levain');
  const { slug } = await publishedProject(page, title, 'Un four à pain rallumé un samedi sur deux.');
  await page.goto(`/projects/${slug}/activity`);
  const named = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  const address = await named.getAttribute('href');
  expect(address).toBe(`/feeds/projects/${slug}?lang=fr`);
  await expect(page.getByRole('link', { name: /^Fil Atom/ })).toHaveAttribute('href', address!);
  const feed = await page.request.get(address!);
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain(title.replace('&', '&amp;'));

  await page.goto('/?q=levain');
  await expect(page.getByRole('link', { name: /^Fil Atom/ })).toHaveAttribute(
    'href',
    '/feeds/initiatives?q=levain&lang=fr',
  );
});
