import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DateTime } from 'luxon';
import { closeAfterTests } from '@essaim/platform-server/testing';
import { MoodyReceiver } from './moody-receiver.ts';
import { openForge, type OpenForge } from './open-forge.ts';
import type { Asked, Visitor } from './visitor.ts';

jest.setTimeout(90_000);

const receiver = new MoodyReceiver();
let forge: OpenForge;
beforeAll(async () => {
  await receiver.open();
  closeAfterTests(() => receiver.close());
  forge = await openForge({ environment: { OUTWARD_ALLOWED: '127.0.0.1' } });
});

const ANNOUNCE = `mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) {
  id title startsAt endsAt timeZone place link details cancelledAt coming viewerComes updatedAt viewerCan { update cancel come } } }`;
const UPDATE = `mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { id title place updatedAt } }`;
const CANCEL = `mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { cancelledAt cancellationReason viewerCan { update come } } }`;
const COME = `mutation ($meetingId: ID!, $comes: Boolean!) { setMeetingAttendance(input: { meetingId: $meetingId, comes: $comes }) {
  coming viewerComes people { nodes { name } totalCount } } }`;
const SEEN = `query ($slug: String!, $when: MeetingsWhen) { project(slug: $slug) { viewerCan { announceMeeting }
  meetings(when: $when) { totalCount nodes { id title coming cancelledAt people { nodes { name } } viewerCan { update cancel come } } } } }`;

const saturday = DateTime.now()
  .setZone('Europe/Paris')
  .plus({ days: 9 })
  .set({ hour: 9, minute: 30, second: 0, millisecond: 0 });
const workday = (projectId: string, but: object = {}) => ({
  projectId,
  title: 'Chantier du samedi',
  startsAt: saturday.toISO(),
  endsAt: saturday.plus({ hours: 3 }).toISO(),
  timeZone: 'Europe/Paris',
  place: 'Derrière la mairie',
  ...but,
});

async function begin(who: Visitor, title: string, publish = true) {
  const { createProject: project } = await who.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }',
    { input: { title, summary: 'Des voisins cultivent un jardin et partagent la récolte.' } },
  );
  if (publish)
    await who.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: IDEA }) { id } }', { id: project.id });
  return project as { id: string; slug: string };
}
const announce = async (who: Visitor, projectId: string, but: object = {}) =>
  (await who.ask(ANNOUNCE, { input: workday(projectId, but) })).announceMeeting as Asked & { id: string };
const follow = (who: Visitor, projectId: string, level = 'PARTICIPATING') =>
  who.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
    input: { projectId, level },
  });
const come = async (who: Visitor, meetingId: string, comes = true) =>
  (await who.ask(COME, { meetingId, comes })).setMeetingAttendance;
const seenBy = async (who: Visitor, slug: string, when = 'COMING') => (await who.ask(SEEN, { slug, when })).project;

const newsOf = async (who: Visitor): Promise<{ kind: string; text: string; because: string; path: string }[]> =>
  (
    await who.ask('{ viewer { notifications(first: 50) { nodes { kind text because path } } } }')
  ).viewer.notifications.nodes
    .filter(({ kind }: { kind: string }) => kind.startsWith('MEETING'))
    .map((news: { text: string }) => ({ ...news, text: news.text.replaceAll('\u00a0', ' ') }));
const kindsOf = async (who: Visitor) => (await newsOf(who)).map(({ kind }) => kind);
const mailsOf = async (who: Visitor) =>
  (await forge.mailbox(who.email))
    .map(({ subject }) => subject.replaceAll('\u00a0', ' '))
    .filter((subject) => /rencontre/.test(subject));
/** What the next digest would tell, were it to leave now. */
const digestOf = async (who: Visitor): Promise<string> =>
  ((await who.ask('{ viewer { digestPreview { html } } }')).viewer.digestPreview?.html ?? '').replaceAll('\u00a0', ' ');

/** The uuid in a global id. */
const uuidIn = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;

/** Time passes: the meeting has begun and ended. */
const isOver = (id: string) =>
  forge.db.source.query(
    `UPDATE meeting SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 minute' WHERE id = $1`,
    [uuidIn(id)],
  );

/** A moderator hides a project. */
const hide = (slug: string) =>
  forge.db.source.query(`UPDATE project SET hidden_at = now(), hidden_reason = 'À voir' WHERE slug = $1`, [slug]);

describe('A meeting', () => {
  it('is announced by who writes the pages, seen by all, and come to by whoever wants', async () => {
    const [ana, bo] = [await forge.person('Ana'), await forge.person('Bo')];
    const garden = await begin(ana, 'Jardin de la gare');
    const meeting = await announce(ana, garden.id, { details: 'Gants\net bottes' });
    expect(meeting).toMatchObject({
      startsAt: saturday.toUTC().toISO(),
      timeZone: 'Europe/Paris',
      place: 'Derrière la mairie',
      link: null,
      details: 'Gants\net bottes',
      coming: 0,
      viewerCan: { update: true, cancel: true, come: true },
    });
    expect(await come(bo, meeting.id)).toEqual({ coming: 1, viewerComes: true, people: null });
    expect(await come(ana, meeting.id)).toMatchObject({ people: { nodes: [{ name: 'Bo' }, { name: 'Ana' }] } });

    const nothing = { update: false, cancel: false, come: false };
    expect(await seenBy(forge.visitor(), garden.slug)).toMatchObject({
      viewerCan: { announceMeeting: false },
      meetings: {
        totalCount: 1,
        nodes: [{ title: 'Chantier du samedi', coming: 2, people: null, viewerCan: nothing }],
      },
    });
    expect((await seenBy(bo, garden.slug)).meetings.nodes[0].viewerCan).toEqual({ ...nothing, come: true });
    expect(await come(bo, meeting.id, false)).toMatchObject({ coming: 1, viewerComes: false });
    expect((await forge.visitor().refused(COME, { meetingId: meeting.id, comes: true })).code).toBe('UNAUTHENTICATED');
    expect((await bo.refused(ANNOUNCE, { input: workday(garden.id) })).code).toBe('FORBIDDEN');
  });

  it('says what is wrong with it, field by field, in the reader’s language', async () => {
    const cleo = await forge.person('Cléo', 'en');
    const garden = await begin(cleo, 'Jardin des fautes');
    const wrong = {
      title: '<script>' + 'x'.repeat(200),
      startsAt: '2020-01-01T10:00:00Z',
      endsAt: '2019-01-01T10:00:00Z',
      timeZone: 'Terre/Milieu',
      link: 'javascript:alert(document.cookie)',
    };
    const refusal = await cleo.refused(ANNOUNCE, { input: workday(garden.id, wrong) });
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.fields).toEqual(
      expect.arrayContaining([
        { path: 'title', message: 'At most 120 characters.' },
        { path: 'startsAt', message: 'This moment is already past: choose one to come.' },
        { path: 'endsAt', message: 'The end must come after the beginning.' },
        { path: 'timeZone', message: 'This time zone is not known. An example: Europe/Paris.' },
        { path: 'link', message: 'A link begins with https://.' },
      ]),
    );
    expect((await seenBy(cleo, garden.slug)).meetings.nodes).toEqual([]);
  });

  it('stands in its order: the next first; what is over on a list of its own, the latest first', async () => {
    const dom = await forge.person('Dom');
    const garden = await begin(dom, 'Jardin des saisons');
    const inDays = (days: number) => ({
      startsAt: saturday.plus({ days }).toISO(),
      endsAt: saturday.plus({ days, hours: 1 }).toISO(),
    });
    const [third, first, second, past] = [
      await announce(dom, garden.id, { title: 'Trois', ...inDays(20) }),
      await announce(dom, garden.id, { title: 'Un', ...inDays(1) }),
      await announce(dom, garden.id, { title: 'Deux', ...inDays(7) }),
      await announce(dom, garden.id, { title: 'Hier' }),
    ];
    await dom.ask(CANCEL, { input: { id: second.id, reason: 'Il gèle.' } });
    await isOver(past.id);
    const { meetings } = await seenBy(forge.visitor(), garden.slug);
    expect(meetings.nodes.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id, third.id]);
    expect(meetings.nodes[1].cancelledAt).not.toBeNull();
    expect((await seenBy(forge.visitor(), garden.slug, 'PAST')).meetings).toMatchObject({
      totalCount: 1,
      nodes: [{ title: 'Hier', viewerCan: { update: false, cancel: false, come: false } }],
    });
    expect(await dom.refused(UPDATE, { input: { id: past.id, title: 'Avant-hier' } })).toMatchObject({
      code: 'CONFLICT',
      reason: 'meetings.is_over',
    });
  });

  it('of a draft, or of what is hidden, is not there for others', async () => {
    const [eve, fil] = [await forge.person('Eve'), await forge.person('Fil')];
    const draft = await begin(eve, 'Jardin secret', false);
    const meeting = await announce(eve, draft.id);
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on Meeting { title } } }';
    expect((await eve.ask(NODE, { id: meeting.id })).node).toEqual({ title: 'Chantier du samedi' });
    for (const someone of [fil, forge.visitor()]) {
      expect((await someone.ask(NODE, { id: meeting.id })).node).toBeNull();
      expect(await seenBy(someone, draft.slug)).toBeNull();
    }
    expect((await fil.refused(COME, { meetingId: meeting.id, comes: true })).code).toBe('NOT_FOUND');
    expect((await fil.refused(UPDATE, { input: { id: meeting.id, title: 'À moi' } })).code).toBe('NOT_FOUND');
  });

  it('loses who erased their account', async () => {
    const [gaby, hugo] = [await forge.person('Gaby'), await forge.person('Hugo')];
    const garden = await begin(gaby, 'Jardin des absents');
    const meeting = await announce(gaby, garden.id);
    await come(hugo, meeting.id);
    await hugo.ask('mutation { deleteAccount(password: "correct horse Hugo") }');
    expect((await seenBy(gaby, garden.slug)).meetings.nodes[0]).toMatchObject({ coming: 0, people: { nodes: [] } });
  });
});

describe('Who hears of a meeting', () => {
  it('those who follow, when it is announced: in the page at once, by mail with the digest', async () => {
    const [ines, jo, other] = [await forge.person('Inès'), await forge.person('Jo'), await forge.person('Autre')];
    const garden = await begin(ines, 'Jardin des nouvelles');
    await follow(jo, garden.id);
    const meeting = await announce(ines, garden.id);
    await forge.settle();
    const when = saturday.setLocale('fr').toFormat("cccc d LLLL yyyy 'à' HH:mm");
    expect(await newsOf(jo)).toMatchObject([
      {
        kind: 'MEETING_ANNOUNCED',
        text: `« Jardin des nouvelles » annonce la rencontre « Chantier du samedi », ${when} (heure d’Europe centrale) : Derrière la mairie`,
        path: `/projects/${garden.slug}/meetings/${meeting.id}`,
      },
    ]);
    expect([await kindsOf(ines), await kindsOf(other), await mailsOf(jo)]).toEqual([[], [], []]);
    expect(await digestOf(jo)).toContain('annonce la rencontre');

    // Moved before the digest leaves, it is told of as it is by then; over, it is no news any more.
    await ines.ask(UPDATE, { input: { id: meeting.id, place: 'À la serre' } });
    await forge.settle();
    expect([await digestOf(jo), (await newsOf(jo))[0]!.text]).toEqual([
      expect.stringContaining('À la serre'),
      expect.stringContaining('À la serre'),
    ]);
    await isOver(meeting.id);
    expect(await digestOf(jo)).not.toContain('annonce la rencontre');
  });

  it('those who come and the members, at once, when its time or place is another; nobody for a better word', async () => {
    const [kim, lou, mo] = [await forge.person('Kim'), await forge.person('Lou'), await forge.person('Mo')];
    const garden = await begin(kim, 'Jardin mouvant');
    for (const someone of [lou, mo]) await follow(someone, garden.id, 'MENTIONS');
    const meeting = await announce(kim, garden.id);
    await come(lou, meeting.id);
    await kim.ask(UPDATE, { input: { id: meeting.id, title: 'Grand chantier', details: 'Soupe à midi.' } });
    await forge.settle();
    expect([await kindsOf(lou), await kindsOf(mo)]).toEqual([[], []]);

    await kim.ask(UPDATE, { input: { id: meeting.id, place: 'Salle des fêtes' } });
    await forge.settle();
    expect(await newsOf(lou)).toMatchObject([
      {
        kind: 'MEETING_CHANGED',
        text: expect.stringContaining(', Salle des fêtes'),
        because: expect.stringContaining('Grand chantier'),
      },
    ]);
    expect(await mailsOf(lou)).toEqual([
      expect.stringContaining('La rencontre « Grand chantier » de « Jardin mouvant » change'),
    ]);
    expect([await kindsOf(kim), await kindsOf(mo)]).toEqual([[], []]);
  });

  it('those who come, with the reason, when it is called off; what came before is no news any more', async () => {
    const [nina, oz, pia] = [await forge.person('Nina'), await forge.person('Oz'), await forge.person('Pia')];
    const garden = await begin(nina, 'Jardin annulé');
    await follow(pia, garden.id);
    const meeting = await announce(nina, garden.id);
    await come(oz, meeting.id);
    await nina.ask(CANCEL, { input: { id: meeting.id, reason: 'Il gèle à pierre fendre.' } });
    await forge.settle();
    expect(await kindsOf(oz)).toEqual(['MEETING_CANCELLED']);
    const [mail] = (await forge.mailbox(oz.email)).filter(({ subject }) => /n’aura pas lieu/.test(subject));
    expect(mail!.text).toContain('Il gèle à pierre fendre.');
    expect(await digestOf(pia)).not.toContain('annonce la rencontre');
    expect(await oz.refused(COME, { meetingId: meeting.id, comes: true })).toMatchObject({
      code: 'CONFLICT',
      reason: 'meetings.is_cancelled',
    });
    expect(await come(oz, meeting.id, false)).toMatchObject({ coming: 0 });
  });

  it('nobody, of a draft; nor of what a moderator hid since, but its members', async () => {
    const [quinn, ruth] = [await forge.person('Quinn'), await forge.person('Ruth')];
    const garden = await begin(quinn, 'Jardin caché');
    const meeting = await announce(quinn, garden.id);
    await come(ruth, meeting.id);
    await hide(garden.slug);
    await quinn.ask(CANCEL, { input: { id: meeting.id } });
    await forge.settle();
    expect(await kindsOf(ruth)).toEqual([]);
  });

  it('no more of it, who may not know of its project any more: not by mail, and in the page what they were told then', async () => {
    const [tea, ugo, val] = [await forge.person('Téa'), await forge.person('Ugo'), await forge.person('Val')];
    const garden = await begin(tea, 'Jardin qui se ferme');
    await follow(ugo, garden.id);
    const meeting = await announce(tea, garden.id);
    await come(ugo, meeting.id);
    await forge.settle();
    expect(await digestOf(ugo)).toContain('Derrière la mairie');
    await hide(garden.slug);
    await tea.ask(UPDATE, { input: { id: meeting.id, title: 'Entre nous', place: 'Chez Téa' } });
    await forge.settle();
    expect((await newsOf(ugo)).map(({ text }) => text)).toEqual([expect.stringContaining('Derrière la mairie')]);
    expect(JSON.stringify([await newsOf(ugo), await digestOf(ugo), await mailsOf(ugo)])).not.toMatch(
      /Entre nous|Chez Téa/,
    );
    expect(await digestOf(ugo)).not.toContain('annonce la rencontre');

    const draft = await begin(tea, 'Jardin à venir', false);
    const draftId = uuidIn(draft.id);
    await forge.db.source.query(
      `INSERT INTO membership (project_id, person_id, role, since) SELECT $1, person.id, 'CONTRIBUTOR', now()
       FROM person WHERE email = $2`,
      [draftId, val.email],
    );
    const secret = await announce(tea, draft.id, { place: 'Sous le hangar' });
    await forge.settle();
    await tea.ask(UPDATE, { input: { id: secret.id, place: 'Au moulin' } });
    await forge.settle();
    expect((await newsOf(val))[0]!.text).toContain('Au moulin');
    await forge.db.source.query(`DELETE FROM membership WHERE project_id = $1 AND role = 'CONTRIBUTOR'`, [draftId]);
    await tea.ask(UPDATE, { input: { id: secret.id, title: 'Plus pour Val', place: 'À la source' } });
    await forge.settle();
    expect(JSON.stringify([await newsOf(val), await digestOf(val), await mailsOf(val)])).not.toMatch(
      /Plus pour Val|À la source/,
    );
    expect((await newsOf(val))[0]!.text).toContain('Au moulin');
  });

  it('tools that are called, and readers of the activity', async () => {
    const sam = await forge.person('Sam');
    const garden = await begin(sam, 'Jardin des outils');
    await sam.ask('mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret } }', {
      input: {
        projectId: garden.id,
        url: receiver.url,
        events: ['MEETING_ANNOUNCED', 'MEETING_CHANGED', 'MEETING_CANCELLED'],
      },
    });
    await forge.settle();
    receiver.heard.length = 0;
    const meeting = await announce(sam, garden.id);
    await sam.ask(UPDATE, { input: { id: meeting.id, title: 'Grand chantier' } });
    await sam.ask(UPDATE, { input: { id: meeting.id, place: 'À la serre' } });
    await sam.ask(CANCEL, { input: { id: meeting.id } });
    await forge.settle();
    expect(receiver.heard.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort()).toEqual([
      'project.meeting_announced',
      'project.meeting_cancelled',
      'project.meeting_changed',
    ]);
    const ACTIVITY = 'query ($slug: String!) { project(slug: $slug) { activity { nodes { kind text path } } } }';
    const { project } = await forge.visitor('en').ask(ACTIVITY, { slug: garden.slug });
    expect(project.activity.nodes.slice(0, 3)).toMatchObject([
      {
        kind: 'MEETING_CANCELLED',
        text: expect.stringMatching(/^Calls off the meeting “Grand chantier”, planned for /),
      },
      { kind: 'MEETING_CHANGED' },
      { kind: 'MEETING_ANNOUNCED', path: `/projects/${garden.slug}/meetings/${meeting.id}` },
    ]);
  });
});
