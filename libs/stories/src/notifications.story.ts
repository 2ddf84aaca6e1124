import { describe, expect, it, jest } from '@jest/globals';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(90_000);

process.env['DIGEST_LOOK_SECONDS'] = '1';
const forge = await openForge();

const audierne = { kind: 'COMMUNE', code: '29003', name: '' };
const quimper = { kind: 'COMMUNE', code: '29232', name: '' };
const grenoble = { kind: 'COMMUNE', code: '38185', name: '' };

async function publish(who: Visitor, title: string, territory: object, summary?: string): Promise<string> {
  const input = {
    title,
    summary: summary ?? `${title}, avec les habitants du quartier.`,
    themes: ['mobilite'],
    territory,
  };
  const { createProject } = await who.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    { input },
  );
  await who.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: IDEA }) { id } }', {
    id: createProject.id,
  });
  return createProject.id as string;
}

const changeStage = (who: Visitor, id: string, stage: string) =>
  who.ask('mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }', { input: { id, stage } });
const newsOf = async (who: Visitor): Promise<{ kind: string; text: string; because: string }[]> =>
  (await who.ask('{ viewer { notifications(first: 50) { nodes { kind text because } } } }')).viewer.notifications.nodes;
const kindsOf = async (who: Visitor) => (await newsOf(who)).map(({ kind }) => kind);
const follow = (who: Visitor, projectId: string, level: string) =>
  who.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
    input: { projectId, level },
  });

/** The next digest falls due now: resolves to the mail, or to undefined where none leaves. */
async function theDigestOf(who: Visitor) {
  const before = (await forge.mailbox(who.email)).length;
  await forge.db.source.query(
    `UPDATE digest_schedule SET due_at = now() WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
    [who.email],
  );
  for (let looks = 0; looks < 200; looks++) {
    const [{ waiting }] = await forge.db.source.query(
      `SELECT count(*)::int AS waiting FROM digest_schedule WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
      [who.email],
    );
    if (waiting === 0) break;
    await new Promise((look) => setTimeout(look, 50));
  }
  await forge.settle();
  return (await forge.mailbox(who.email))[before];
}

describe('Following without joining', () => {
  it('tells of what opens in a territory, around a place, or such as a search waits for', async () => {
    const [anne, inFinistere, around, seeker, elsewhere] = await Promise.all(
      ['Anne Terre', 'Finistère Suivi', 'Autour Audierne', 'Cherche Four', 'Isère Suivie'].map((name) =>
        forge.person(name),
      ),
    );
    const FOLLOW = `mutation ($input: FollowTerritoryInput!) { followTerritory(input: $input) { kind name level path } }`;
    expect(
      (await inFinistere!.ask(FOLLOW, { input: { territory: { kind: 'DEPARTEMENT', code: '29' } } })).followTerritory,
    ).toEqual({ kind: 'TERRITORY', name: 'Finistère', level: 'ALL', path: '/' });
    await around!.ask(FOLLOW, { input: { territory: { kind: 'COMMUNE', code: '29218' }, radiusKm: 10 } });
    await elsewhere!.ask(FOLLOW, { input: { territory: { kind: 'DEPARTEMENT', code: '38' } } });
    // Nobody has written this word yet: the search waits for it all the same.
    await seeker!.ask('mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }', {
      input: { name: 'Fours à pain', search: 'fournil banal', filter: {} },
    });

    const bread = await publish(anne!, 'Le fournil banal d’Audierne', audierne);
    await publish(anne!, 'Navette de Quimper', quimper);
    await forge.settle();

    const told = await Promise.all([inFinistere!, around!, seeker!, elsewhere!].map(newsOf));
    expect(told.map((news) => news.map(({ kind }) => kind))).toEqual([
      ['INITIATIVE_OPENED', 'INITIATIVE_OPENED'],
      ['INITIATIVE_OPENED'],
      ['INITIATIVE_OPENED'],
      [],
    ]);
    expect(told[1]![0]!.text).toContain('fournil banal');
    expect(told[1]![0]!.because).toContain('Pont-Croix');
    expect(told[2]![0]!.because).toContain('Fours à pain');
    expect(await kindsOf(anne!)).toEqual([]); // nobody is told of their own acts

    // At ALL, what becomes of it is told too; muted, the project is silent whatever the territory says.
    await changeStage(anne!, bread, 'ACTIVE');
    await forge.settle();
    expect((await kindsOf(inFinistere!)).filter((kind) => kind === 'STAGE_CHANGED')).toHaveLength(1);
    await follow(inFinistere!, bread, 'NONE');
    await changeStage(anne!, bread, 'SLEEPING');
    await forge.settle();
    expect((await kindsOf(inFinistere!)).filter((kind) => kind === 'STAGE_CHANGED')).toHaveLength(1);
    expect((await kindsOf(around!)).filter((kind) => kind === 'STAGE_CHANGED')).toHaveLength(2);
  });

  it('shows what one follows and why, and lets go of it', async () => {
    const [bea, carl] = [await forge.person('Béa Suit'), await forge.person('Carl Suit')];
    const garden = await publish(bea, 'Jardin des suites', grenoble);
    await forge.settle();
    const WATCHES = `{ viewer { watches { id kind name level subjectId } } }`;
    expect((await bea.ask(WATCHES)).viewer.watches).toMatchObject([{ kind: 'PROJECT', name: 'Jardin des suites' }]);
    const SEEN = `query ($id: ID!) { node(id: $id) { ... on Project { viewerWatch viewerWatchReason followerCount } } }`;
    expect((await bea.ask(SEEN, { id: garden })).node).toEqual({
      viewerWatch: 'ALL',
      viewerWatchReason: 'CREATED',
      followerCount: 0, // who carries a project is not its audience
    });
    await follow(carl, garden, 'MENTIONS');
    expect((await carl.ask(SEEN, { id: garden })).node).toEqual({
      viewerWatch: 'MENTIONS',
      viewerWatchReason: 'CHOSEN',
      followerCount: 1,
    });
    await changeStage(bea, garden, 'ACTIVE');
    await forge.settle();
    expect(await kindsOf(carl)).toEqual([]);

    const { createOrganisation } = await bea.ask(
      'mutation { createOrganisation(input: { name: "La Serre", kind: ASSOCIATION }) { id } }',
    );
    const WATCH = `mutation ($input: WatchInput!) { watch(input: $input) { id level } }`;
    await carl.ask(WATCH, { input: { subjectId: createOrganisation.id, level: 'ALL' } });
    const { viewer } = await carl.ask(WATCHES);
    expect(viewer.watches.map(({ kind, level }: { kind: string; level: string }) => [kind, level])).toEqual([
      ['PROJECT', 'MENTIONS'],
      ['ORGANISATION', 'ALL'],
    ]);
    expect(await carl.ask(WATCH, { input: { subjectId: createOrganisation.id } })).toEqual({ watch: null });
    expect(await bea.refused(WATCH, { input: { subjectId: garden, level: 'ALL' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const theirs = viewer.watches[1].id;
    expect(
      await bea.refused(`mutation ($id: ID!) { changeWatch(input: { id: $id, level: NONE }) { id } }`, { id: theirs }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('A digest by mail', () => {
  it('gathers what could wait, by subject, and leaves out what was read meanwhile', async () => {
    const [dora, ella] = [await forge.person('Dora Porte'), await forge.person('Ella Suit')];
    const mill = await publish(dora, 'Moulin des digues', audierne);
    await publish(dora, 'Verger des digues', audierne);
    await follow(ella, mill, 'ALL');
    for (const body of ['Un', 'Deux'])
      await dora.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
        input: {
          projectId: mill,
          slug: 'budget',
          title: 'Budget',
          body,
          ...(body === 'Deux' && { baseRevisionId: await revisionOf(dora, mill) }),
        },
      });
    await changeStage(dora, mill, 'ACTIVE');
    await forge.settle();
    expect(await forge.mailbox(ella.email)).toHaveLength(1); // that of her sign-up: nothing of this could not wait

    const { viewer } = await ella.ask(
      `{ viewer { digestPreview { subject html text } notificationSettings { nextDigestAt } } }`,
    );
    expect(viewer.digestPreview.text).toContain('(2 fois)');
    expect(new Date(viewer.notificationSettings.nextDigestAt).getTime()).toBeGreaterThan(Date.now());

    const mail = await theDigestOf(ella);
    expect(mail?.subject).toMatch(/^Vos nouvelles\s: Moulin des digues$/);
    expect(mail?.text).toMatch(/La page «\sBudget\s» de «\sMoulin des digues\s»\s+a une nouvelle\s+version/);
    expect(mail?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect((await ella.ask('{ viewer { digestPreview { subject } } }')).viewer.digestPreview).toBeNull();

    // Read in the page, it is not sent.
    await changeStage(dora, mill, 'SLEEPING');
    await forge.settle();
    await ella.ask('mutation { markNotificationsRead(input: {}) }');
    expect(await theDigestOf(ella)).toBeUndefined();
  });

  it('holds what would have come at once, while someone rests', async () => {
    const [fred, gwen] = [await forge.person('Fred Repos'), await forge.person('Gwen Demande')];
    const mill = await publish(fred, 'Moulin du repos', audierne);
    const { viewer } = await fred.ask('{ viewer { notificationSettings { nextMonday } } }');
    await fred.ask('mutation ($until: DateTime) { pauseNotifications(until: $until) { pausedUntil } }', {
      until: viewer.notificationSettings.nextMonday,
    });
    await gwen.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
      input: { projectId: mill, message: 'Je sais moudre.' },
    });
    await forge.settle();
    expect(await kindsOf(fred)).toEqual(['JOIN_REQUEST_RECEIVED']); // in the page at once
    expect(await forge.mailbox(fred.email)).toHaveLength(1);
    expect((await theDigestOf(fred))?.text).toContain('Gwen Demande demande à rejoindre');
  });
});

const revisionOf = async (who: Visitor, id: string): Promise<string> =>
  (
    await who.ask(
      `query ($id: ID!) { node(id: $id) { ... on Project { page(slug: "budget") { revision { id } } } } }`,
      { id },
    )
  ).node.page.revision.id;

describe('The link out of a mail', () => {
  /** What a large mailbox provider sends when its reader presses "unsubscribe" (RFC 8058, 3.2 and 8.1). */
  const oneClick = (url: string, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'Mozilla/5.0 (compatible; MailUnsub/1.0; +proxy)',
        ...headers,
      },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'error',
    });
  const linkOf = (mail: { headers: object } | undefined) =>
    (mail?.headers as Record<string, string>)
      ['List-Unsubscribe']!.slice(1, -1)
      .replace(/^https?:\/\/[^/]+/, forge.address);

  it.each([
    ['no origin', {}],
    ['the origin null', { origin: 'null' }],
    ['the origin of its own page', { origin: 'https://mail.provider.example', 'sec-fetch-site': 'cross-site' }],
  ])('works at one press of a mailbox provider, with %s and no cookie', async (name, headers) => {
    const [ines, jade] = [await forge.person(`Inès ${name}`), await forge.person(`Jade ${name}`)];
    const mill = await publish(ines, 'Moulin des liens', audierne);
    const ask = async () => {
      await jade.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
        input: { projectId: mill, message: 'Je sais moudre.' },
      });
      await forge.settle();
    };
    await ask();
    const [mail] = (await forge.mailbox(ines.email)).slice(1);
    const looked = await fetch(linkOf(mail));
    expect([looked.status, await mailOf(ines)]).toEqual([200, 'NOW']); // looking is not pressing

    const answer = await oneClick(linkOf(mail), headers);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Demandes pour rejoindre vos projets'); // what was switched off
    expect(page).toContain('?again=on'); // and the way back
    expect(await mailOf(ines)).toBe('NONE');

    expect((await oneClick(`${linkOf(mail)}?again=on`, headers)).status).toBe(200);
    expect(await mailOf(ines)).toBe('NOW');
  });

  it('ends digests, and brings them back as they were', async () => {
    const [kofi, lise] = [await forge.person('Kofi Hebdo'), await forge.person('Lise Porte')];
    const mill = await publish(lise, 'Moulin hebdomadaire', audierne);
    await follow(kofi, mill, 'ALL');
    await kofi.ask('mutation { updateNotificationSettings(input: { digest: WEEKLY, digestDay: 4 }) { digest } }');
    await changeStage(lise, mill, 'ACTIVE');
    await forge.settle();
    const mail = await theDigestOf(kofi);
    const digestOf = async () =>
      (await kofi.ask('{ viewer { notificationSettings { digest } } }')).viewer.notificationSettings.digest;
    expect(await (await oneClick(linkOf(mail))).text()).toContain('Résumé de vos nouvelles');
    expect(await digestOf()).toBe('NEVER');
    await oneClick(`${linkOf(mail)}?again=on`);
    expect(await digestOf()).toBe('WEEKLY');
  });

  const mailOf = async (who: Visitor): Promise<string> =>
    (await who.ask('{ viewer { notificationPreferences { kind mail } } }')).viewer.notificationPreferences.find(
      ({ kind }: { kind: string }) => kind === 'JOIN_REQUEST_RECEIVED',
    ).mail;
});

describe('Two pages of one person', () => {
  it('see at once what is done in the other, and the count with it', async () => {
    const [mona, nils] = [await forge.person('Mona Pages'), await forge.person('Nils Demande')];
    const mill = await publish(mona, 'Moulin des pages', audierne);
    await nils.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
      input: { projectId: mill, message: 'Bonjour.' },
    });
    await forge.settle();
    const { viewer } = await mona.ask(
      '{ viewer { notifications { nodes { id subject { title path kind } addressed } } } }',
    );
    const [one] = viewer.notifications.nodes;
    expect(one).toMatchObject({ addressed: true, subject: { kind: 'PROJECT', title: 'Moulin des pages' } });
    const ACT = `mutation ($input: ActOnNotificationsInput!) { actOnNotifications(input: $input) }`;
    const STATE = `{ viewer { unreadNotificationCount all: notifications { totalCount } inbox: notifications(done: false) { totalCount } done: notifications(done: true) { totalCount } } }`;
    const stateOf = async () => {
      const { unreadNotificationCount, all, inbox, done } = (await mona.ask(STATE)).viewer;
      return [unreadNotificationCount, all.totalCount, inbox.totalCount, done.totalCount];
    };
    expect(await stateOf()).toEqual([1, 1, 1, 0]);
    expect(await mona.ask(ACT, { input: { act: 'DONE', ids: [one.id] } })).toEqual({ actOnNotifications: 1 });
    expect(await stateOf()).toEqual([0, 1, 0, 1]);
    await mona.ask(ACT, { input: { act: 'UNDONE', ids: [one.id] } });
    await mona.ask(ACT, { input: { act: 'UNREAD', ids: [one.id] } });
    expect(await stateOf()).toEqual([1, 1, 1, 0]);
    expect(await nils.ask(ACT, { input: { act: 'DONE', ids: [one.id] } })).toEqual({ actOnNotifications: 0 });
  });
});
