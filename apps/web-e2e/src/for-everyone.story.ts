import { readdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { announcedMeeting, ask, bell, enterAs, enterNew, expect, publishedProject, story, unheard } from './story.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
const project = '/projects/voisins-conducteurs-du-cap-sizun';

/** Where each page is seen by anyone, by the name of its file in apps/web/src/pages. */
const forAnyone: Record<string, string> = {
  home: '/',
  about: '/about',
  person: '/people/anne-quillivic',
  'new-project': '/new',
  'project-about': project,
  'project-pages': `${project}/pages`,
  'project-page': `${project}/pages/comment-faire`,
  'project-page-history': `${project}/pages/comment-faire/history`,
  'project-meetings': `${project}/meetings`,
  'project-people': `${project}/people`,
  'project-family': '/projects/un-siege-de-libre-covoiturage-solidaire/family',
  'project-federations': '/projects/bagagerie-de-la-rue-des-carmes/federations',
  'project-activity': '/projects/bagagerie-de-la-rue-des-carmes/activity',
  organisations: '/organisations',
  organisation: '/organisations/l-appentis',
  'sign-up': '/sign-up',
  'sign-in': '/sign-in',
  'sign-in-link': '/sign-in/link/not-a-token',
  verify: '/verify/not-a-token',
  'forgotten-password': '/reset',
  'new-password': '/reset/not-a-token',
  'not-found': '/nowhere',
};

/** Pages around others: seen with each of them. */
const frames = ['project', 'federation', 'settings'];

/** Fails, softly, for what a person would stumble upon: in light and in dark, on a desk and on a telephone. */
async function mustServeEveryone(page: Page, what: string): Promise<void> {
  const found = async (rulesTo: 'tags' | 'colour') => {
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (rulesTo === 'tags' ? axe.withTags(rules) : axe.withRules(rulesOfColour)).analyze();
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('\n')}`,
    );
  };
  await expect(page.getByRole('heading', { level: 1 }), what).toHaveCount(1);
  await expect(page.locator('[aria-busy="true"]'), what).toHaveCount(0);
  expect.soft(await found('tags'), `${what}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await found('colour'), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  const desk = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 700 }); // a small telephone, or a desk at 400 %
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `${what}: pixels wider than a small telephone`).toBe(0);
  await page.setViewportSize(desk);
}

/** The address of a page's version that stands now. */
async function latestVersion(page: Page, owner: 'project' | 'federation', slug: string, of: string): Promise<string> {
  const answer = await ask<Record<string, { page: { revision: { id: string } } }>>(
    page,
    `query ($slug: String!, $of: String!) { ${owner}(slug: $slug) { page(slug: $of) { revision { id } } } }`,
    { slug, of },
  );
  return `/${owner}s/${slug}/pages/${of}/history/${answer[owner]!.page.revision.id}`;
}

async function visitAll(page: Page, places: Record<string, string>, who: string): Promise<void> {
  for (const [name, address] of Object.entries(places)) {
    const answer = await page.goto(address);
    expect.soft(answer?.status(), `${name} (${address}), ${who}`).toBe(name === 'not-found' ? 404 : 200);
    await mustServeEveryone(page, `${name} (${address}), ${who}`);
  }
}

story('Every page serves everyone, signed out', async ({ page }) => {
  story.setTimeout(150_000);
  await visitAll(page, forAnyone, 'signed out');
  const version = await latestVersion(page, 'project', path.basename(project), 'comment-faire');
  await visitAll(page, { 'project-page-version': version }, 'signed out');
});

story('Every page serves everyone, signed in', async ({ page, openBrowser }) => {
  story.setTimeout(300_000);
  const seen = new Set([...Object.keys(forAnyone), ...frames]);
  const visit = async (places: Record<string, string>, who: string) => {
    await visitAll(page, places, who);
    for (const name of Object.keys(places)) seen.add(name);
  };

  await enterAs(page, 'anne.quillivic@essaim.example');
  const { viewer } = await ask<{ viewer: { federationRequests: { nodes: { id: string }[] } } }>(
    page,
    '{ viewer { federationRequests(status: PENDING) { nodes { id } } } }',
  );
  await visit(forAnyone, 'signed in');
  await visit(
    { 'project-page-version': await latestVersion(page, 'project', path.basename(project), 'comment-faire') },
    'signed in',
  );
  await visit(
    {
      'project-new-page': `${project}/new-page`,
      'project-page-edit': `${project}/pages/comment-faire/edit`,
      'project-edit': `${project}/edit`,
      'project-requests': `${project}/requests`,
      'project-webhooks': `${project}/webhooks`,
      'adapt-project': '/projects/un-siege-de-libre-covoiturage-solidaire/adapt',
      'federation-request': `/federation-requests/${viewer.federationRequests.nodes[0]!.id}`,
      'new-organisation': '/organisations/new',
      requests: '/me/requests',
      notifications: '/notifications',
      'settings-profile': '/settings',
      'settings-security': '/settings/security',
      'settings-notifications': '/settings/notifications',
      'settings-watches': '/settings/notifications/watches',
      'settings-devices': '/settings/notifications/devices',
      'settings-news-by-kind': '/settings/notifications/kinds',
      'settings-digest-preview': '/settings/notifications/preview',
    },
    'a holder',
  );

  await enterAs(page, 'salome.benhaddou@essaim.example');
  await visit(
    {
      'organisation-edit': '/organisations/l-appentis/edit',
      'organisation-webhooks': '/organisations/l-appentis/webhooks',
      portfolio: '/organisations/l-appentis/portfolio',
    },
    'an admin of an organisation',
  );

  await enterAs(page, 'bakary.sanogo@essaim.example');
  await visit({ claims: '/moderation/claims', mediation: '/mediation?show=doubtful' }, 'a moderator who mediates');

  await enterAs(page, 'helene.vauquelin@essaim.example');
  await visit(
    {
      'likeness-report': '/admin/likeness',
      ideas: '/admin/ideas?q=jardin',
      idea: '/admin/ideas/repair-cafe',
      'new-idea': '/admin/new-idea',
    },
    'an admin',
  );

  const { introduction, telling } = await anIntroduction(page, await openBrowser());
  await visit({ introduction, 'draft-telling': telling }, 'a holder who hears of others');

  const meeting = await aMeeting(page);
  const meetings = path.dirname(meeting);
  await visit(
    {
      'project-meetings': meetings,
      'project-meeting': meeting,
      'project-meeting-edit': `${meeting}/edit`,
      'project-new-meeting': `${meetings}/new`,
    },
    'a member who announces',
  );
  await visitAll(await openBrowser(), { 'project-meetings': meetings, 'project-meeting': meeting }, 'signed out');

  const { federation, invitation } = await aFederation(page, await openBrowser());
  await visit(
    {
      'federation-about': federation,
      'federation-pages': `${federation}/pages`,
      'federation-page': `${federation}/pages/ce-que-nous-mettons-en-commun`,
      'federation-page-history': `${federation}/pages/ce-que-nous-mettons-en-commun/history`,
      'federation-page-version': await latestVersion(
        page,
        'federation',
        path.basename(federation),
        'ce-que-nous-mettons-en-commun',
      ),
      'federation-new-page': `${federation}/new-page`,
      'federation-page-edit': `${federation}/pages/ce-que-nous-mettons-en-commun/edit`,
      'federation-edit': `${federation}/edit`,
      invitation,
    },
    'a holder of a federation',
  );

  const all = readdirSync(path.resolve(import.meta.dirname, '../../web/src/pages')).map((file) =>
    file.replace('.page.tsx', ''),
  );
  expect(
    all.filter((name) => !seen.has(name)),
    'pages that nobody looked at',
  ).toEqual([]);
});

/** A mediator's introduction, and word of a draft, to someone who has come in on `page`. */
async function anIntroduction(page: Page, other: Page): Promise<{ introduction: string; telling: string }> {
  const summary = 'Des voisins accordent et prêtent des accordéons diatoniques, et jouent ensemble au marché.';
  await enterNew(page, 'Ivona Le Bris');
  const mine = await publishedProject(page, unheard('Les accordéons du marché'), summary);
  await enterNew(other, 'Herri Masson');
  const { createProject } = await ask<{ createProject: { id: string } }>(
    other,
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    { input: { title: unheard('Accordéons à prêter'), summary } },
  );
  const tell = async () =>
    ask<{ tellOfDraft: { id: string } }>(
      other,
      'mutation ($input: TellOfDraftInput!) { tellOfDraft(input: $input) { id } }',
      { input: { projectId: createProject.id, otherProjectId: mine.id } },
    );
  let telling = '';
  await expect // a worker has indexed it within a moment
    .poll(async () => (telling = (await tell().catch(() => null))?.tellOfDraft.id ?? ''), { timeout: 20_000 })
    .not.toBe('');
  const theirs = await publishedProject(other, unheard('Accordéons de la halle'), summary);
  await enterAs(other, 'bakary.sanogo@essaim.example');
  const { introduceProjects } = await ask<{ introduceProjects: { id: string } }>(
    other,
    'mutation ($input: IntroduceProjectsInput!) { introduceProjects(input: $input) { id } }',
    { input: { projectId: mine.id, otherProjectId: theirs.id, message: 'Vous jouez du même instrument.' } },
  );
  return { introduction: `/introductions/${introduceProjects.id}`, telling: `/drafts/${telling}` };
}

/** A meeting of a new project, to which its holder, who has come in on `page`, says that they come. */
async function aMeeting(page: Page): Promise<string> {
  await enterNew(page, 'Riwal Le Dez');
  const { id, slug } = await publishedProject(
    page,
    unheard('La voilerie du port'),
    'De vieilles voiles deviennent des sacs, cousus à plusieurs le mercredi.',
  );
  const meeting = await announcedMeeting(page, id, 'Couture du mercredi');
  await ask(page, 'mutation ($input: SetMeetingAttendanceInput!) { setMeetingAttendance(input: $input) { id } }', {
    input: { meetingId: meeting, comes: true },
  });
  return `/projects/${slug}/meetings/${meeting}`;
}

/** Two people's projects that act together, whose first holder has come in on `page`; and an invitation for them. */
async function aFederation(page: Page, other: Page): Promise<{ federation: string; invitation: string }> {
  const { email } = await enterNew(page, 'Edern Salaün');
  await enterNew(other, 'Rozenn Quéré');
  const mine = await publishedProject(
    page,
    unheard('Les lanternes du canal'),
    'Chaque hiver, un village descend le canal avec des lanternes.',
  );
  const theirs = await publishedProject(
    other,
    unheard('Les bougies de l’écluse'),
    'Une veillée à l’écluse, où chacun apporte une histoire.',
  );
  const { sendFederationRequest } = await ask<{ sendFederationRequest: { id: string } }>(
    page,
    'mutation ($input: SendFederationRequestInput!) { sendFederationRequest(input: $input) { id } }',
    {
      input: { fromProjectId: mine.id, toProjectId: theirs.id, mode: 'FEDERATE', message: 'Une seule nuit ?' },
    },
  );
  const { answerFederationRequest } = await ask<{ answerFederationRequest: { federation: { slug: string } } }>(
    other,
    'mutation ($input: AnswerRequestInput!) { answerFederationRequest(input: $input) { federation { slug } } }',
    { input: { id: sendFederationRequest.id, accept: true } },
  );
  await ask(other, 'mutation ($input: InviteInput!) { invite(input: $input) { id } }', {
    input: { projectId: theirs.id, email, role: 'CONTRIBUTOR' },
  });
  const token = await theToken(page, email);
  return { federation: `/federations/${answerFederationRequest.federation.slug}`, invitation: `/invitations/${token}` };
}

/** The token of the invitation that was mailed to someone. */
async function theToken(page: Page, email: string): Promise<string> {
  let token: string | undefined;
  await expect
    .poll(
      async () => {
        const mails = (await (
          await page.request.get(`/dev/mailbox?to=${encodeURIComponent(email)}`, {
            headers: { accept: 'application/json' },
          })
        ).json()) as { text: string }[];
        token = mails.map(({ text }) => /\/invitations\/([^\s>]+)/.exec(text)?.[1]).find(Boolean);
        return token;
      },
      { timeout: 20_000 },
    )
    .toBeTruthy();
  return token!;
}

story('What opens over a page serves everyone too', async ({ page }) => {
  story.setTimeout(120_000);
  await enterNew(page, 'Maudez Le Goff');
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await mustServeEveryone(page, 'the menu');
  await page.goto('/');
  await page.getByRole('button', { name: 'Dire où je suis' }).click();
  await page.getByRole('combobox').fill('quimper');
  await expect(page.getByRole('option').first()).toBeVisible();
  await mustServeEveryone(page, 'choosing a place');
  await page.goto('/?view=map');
  await expect(page.getByRole('application').getByRole('button').first()).toBeVisible();
  await mustServeEveryone(page, 'the map');

  await page.goto('/new');
  await page
    .getByLabel('Votre idée en une phrase')
    .fill('Covoiturage solidaire : des voisins conduisent leurs voisins sans voiture.');
  await expect(
    page.getByRole('region', { name: 'Ceux-ci existent déjà' }).getByRole('heading', { level: 3 }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Thèmes\s:/ }).click();
  await expect(page.getByRole('checkbox', { name: 'Mobilité' })).toBeVisible();
  await mustServeEveryone(page, 'a new project, with those that exist');

  await page.goto(`${project}?do=join`);
  await expect(page.getByRole('dialog')).toBeVisible();
  // What is under a dialog is hidden from everyone: its heading too.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  expect(
    violations.map(({ id }) => id),
    'asking to join',
  ).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(bell(page)).toBeVisible();
});
