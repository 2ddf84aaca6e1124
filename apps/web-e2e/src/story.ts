import { type Browser, expect, test as base, type Locator, type Page } from '@playwright/test';

export { expect };

export interface Stories {
  /** A browser of someone else, on the same kind of device; nobody is signed in there. */
  openBrowser: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
}

/** What the browser itself complained of: an error of a script, a rendering that was not the server's, a rule of CSP. */
const complaintsOf = (page: Page, complaints: string[]) => {
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.stack || `${error.name} ${error.message}`}`));
  page.on('console', (message) => {
    // A page that is not there answers 404, and the browser says so.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    complaints.push(`${page.url()} ${message.text()} ${message.location().url}:${message.location().lineNumber}`);
  });
};

/** `story('a sentence', …)`; it fails as well when the browser complained of something on the way. */
export const story = base.extend<Stories & { calm: void }>({
  openBrowser: async ({ browser }, use) => {
    const complaints: string[] = [];
    const pages: Page[] = [];
    await use(async (options) => {
      const page = await (await browser.newContext(options)).newPage();
      complaintsOf(page, complaints);
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
    expect(complaints, 'what the other browsers complained of').toEqual([]);
  },
  calm: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      complaintsOf(page, complaints);
      await use();
      expect(complaints, 'what the browser complained of').toEqual([]);
    },
    { auto: true },
  ],
});

/** A chapter of a story, in the report's list of steps. */
export const chapter = story.step;

/** Words that no story used before. */
export const unheard = (words: string): string =>
  `${words} ${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;

/** An address nobody has had before. */
export const newAddress = (name: string): string =>
  `${unheard(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')}@essaim.example`;

export const password = 'un long mot de passe';
const demonstrationPassword = 'essaim-demo';

/** Goes somewhere by the menu, which every device has. */
export async function byMenu(page: Page, link: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('navigation', { name: 'Menu', exact: true }).getByRole('link', { name: link }).click();
}

/** Opens an account on the page that asks for one, and waits until one is in. */
export async function signUp(page: Page, name: string, email: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Créer un compte', level: 1 })).toBeVisible();
  await page.getByLabel('Votre nom').fill(name);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(bell(page)).toBeVisible();
}

/** Signs in on the page that asks for it, and waits until one is in. */
export async function signIn(page: Page, email: string, secret = demonstrationPassword): Promise<void> {
  const form = page.getByRole('form', { name: 'Se connecter' });
  await form.getByLabel('Adresse e-mail').fill(email);
  await form.getByLabel('Mot de passe', { exact: true }).fill(secret);
  await form.getByRole('button', { name: 'Se connecter' }).click();
  await expect(bell(page)).toBeVisible();
}

/** The bell of someone signed in. */
export const bell = (page: Page): Locator => page.getByRole('link', { name: /^Notifications\s:/ });

/**
 * Asks the API as whoever uses this browser: to set a scene, or to clear it away, never for what the story is about.
 * Throws what the API refused.
 */
export async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  return data;
}

/** Someone signed in already: for stories that begin after the door. */
export async function enterAs(page: Page, email: string, secret = demonstrationPassword): Promise<void> {
  await ask(page, 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', {
    input: { email, password: secret },
  });
}

/** A new person with an account, signed in already. */
export async function enterNew(page: Page, name: string): Promise<{ email: string }> {
  const email = newAddress(name);
  await ask(page, 'mutation ($input: SignUpInput!) { signUp(input: $input) { person { id } } }', {
    input: { name, email, password, language: 'fr' },
  });
  return { email };
}

/** A published project of whoever is signed in. */
export async function publishedProject(
  page: Page,
  title: string,
  summary: string,
): Promise<{ id: string; slug: string }> {
  const { createProject } = await ask<{ createProject: { id: string } }>(
    page,
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    { input: { title, summary, themes: ['culture'], territory: { kind: 'COMMUNE', code: '15014', name: 'Aurillac' } } },
  );
  const { publishProject } = await ask<{ publishProject: { id: string; slug: string } }>(
    page,
    'mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug } }',
    { input: { id: createProject.id, stage: 'IDEA' } },
  );
  return publishProject;
}

/** Waits until a worker has read these projects, so that whoever types the draft finds them all. */
export async function readByNow(
  page: Page,
  draft: { title?: string; summary: string },
  titles: readonly string[],
): Promise<void> {
  await expect
    .poll(
      async () => {
        const { similarProjects } = await ask<{ similarProjects: { project: { title: string } }[] }>(
          page,
          'query ($draft: ProjectDraftInput!) { similarProjects(draft: $draft) { project { title } } }',
          { draft },
        );
        return similarProjects.map(({ project }) => project.title);
      },
      { message: 'a worker has read them', timeout: 40_000 },
    )
    .toEqual(expect.arrayContaining([...titles]));
}

/** A day ahead, as a field for a moment wants it: `2026-12-05T14:00`. */
export const inDays = (days: number, time: string): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

/** A meeting of a project of whoever is signed in, ten days ahead; resolves to its id. */
export async function announcedMeeting(page: Page, projectId: string, title: string): Promise<string> {
  const { announceMeeting } = await ask<{ announceMeeting: { id: string } }>(
    page,
    'mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) { id } }',
    {
      input: {
        projectId,
        title,
        startsAt: `${inDays(10, '13:00')}:00Z`,
        endsAt: `${inDays(10, '15:00')}:00Z`,
        timeZone: 'Europe/Paris',
        place: 'Salle des fêtes',
      },
    },
  );
  return announceMeeting.id;
}
