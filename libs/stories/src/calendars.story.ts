import { describe, expect, it, jest } from '@jest/globals';
import { toGlobalId } from '@essaim/platform-server';
import type { Meeting } from '@essaim/meetings-server';
import { aMeeting, inHours } from '@essaim/meetings-server/testing';
import ICAL from 'ical.js';
import { openForge } from './open-forge.ts';
import { asReaderDoes, publishGarden } from './read-elsewhere.ts';

jest.setTimeout(60_000);

const forge = await openForge({ work: false, environment: { PUBLIC_URL: 'https://essaim.example' } });

// It knows RFC 5545 alone: NAME is of RFC 7986.
ICAL.design.icalendar.property['name'] = { defaultType: 'text' };

/** A calendar as another library reads it. */
async function read(path: string, language: 'fr' | 'en' = 'fr') {
  const response = await forge.visitor(language).fetch(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  const text = (await response.text()).replaceAll('\u00a0', ' ');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, summary, location, description, startDate } = new ICAL.Event(component);
    return {
      ...{ uid, sequence, summary, location, description },
      startsAt: startDate.toJSDate(),
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
    };
  });
  return { text, title: calendar.getFirstPropertyValue('name'), events, headers: response.headers };
}
const titles = async (path: string) => (await read(path)).events.map(({ summary }) => summary);

const uuidIn = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
const meets = (project: { id: string }, but: Partial<Meeting> = {}) => aMeeting(forge.db, uuidIn(project.id), but);
const days = (count: number) => ({ startsAt: inHours(24 * count), endsAt: inHours(24 * count + 2) });

describe('A calendar', () => {
  it('of a project says when and where it meets; its events keep their ids whatever else changes', async () => {
    const ana = await forge.person('Ana');
    const garden = await publishGarden(ana, 'Jardin, serre; et compost');
    const meeting = await meets(garden, {
      ...days(3),
      place: 'Derrière la mairie',
      link: 'https://visio.example.org/jardin',
      details: 'Gants\net bottes',
    });
    const { title, events, text } = await read(`/feeds/projects/${garden.slug}/meetings.ics`);
    expect(title).toBe('Jardin, serre; et compost : rencontres');
    const id = toGlobalId('Meeting', meeting.id);
    expect(events).toEqual([
      {
        uid: `urn:uuid:${meeting.id}`,
        sequence: 0,
        summary: 'Chantier du samedi',
        location: 'Derrière la mairie',
        description: 'Gants\net bottes\n\nhttps://visio.example.org/jardin',
        startsAt: meeting.startsAt,
        status: 'CONFIRMED',
        url: `https://essaim.example/projects/${garden.slug}/meetings/${id}`,
      },
    ]);
    expect(text).not.toContain('Ana'); // nobody is named

    await ana.ask('mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { id } }', {
      input: { id, title: 'Grand chantier' },
    });
    await ana.ask('mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { id } }', {
      input: { id, reason: 'Il gèle.' },
    });
    const { updateProject: moved } = await ana.ask(
      'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { slug } }',
      { input: { id: garden.id, title: 'Verger' } },
    );
    const [now] = (await read(`/feeds/projects/${moved.slug}/meetings.ics`)).events;
    expect(now).toMatchObject({
      uid: `urn:uuid:${meeting.id}`,
      sequence: 2,
      summary: 'Annulé : Grand chantier',
      description: expect.stringMatching(/^Il gèle\./),
      status: 'CANCELLED',
    });
    const old = await forge.visitor().fetch(`/feeds/projects/${garden.slug}/meetings.ics?lang=en`);
    expect([old.status, old.headers.get('location')]).toEqual([
      301,
      `/feeds/projects/${moved.slug}/meetings.ics?lang=en`,
    ]);
  });

  it('is not sent again to whoever has it', async () => {
    const bo = await forge.person('Bo');
    const garden = await publishGarden(bo, 'Jardin des deux rives');
    const path = `/feeds/projects/${garden.slug}/meetings.ics`;
    await meets(garden);
    const { headers } = await read(path);
    const etag = headers.get('etag')!;
    const again = await asReaderDoes(forge, path, { 'if-none-match': etag });
    expect([again.statusCode, again.headers['content-length']]).toEqual([304, undefined]);
    expect(headers.get('last-modified')).toBeNull(); // what comes into the window was changed long ago
    await meets(garden, days(5));
    expect((await asReaderDoes(forge, path, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('goes a month back and a year ahead, and holds two hundred at most, the nearest', async () => {
    const cy = await forge.person('Cy');
    const garden = await publishGarden(cy, 'Jardin sans fin');
    const path = `/feeds/projects/${garden.slug}/meetings.ics`;
    for (const [title, count] of [
      ['trop tôt', -31],
      ['il y a un mois', -29],
      ['dans un an', 364],
      ['trop tard', 366],
    ] as const)
      await meets(garden, { title, ...days(count) });
    expect(await titles(path)).toEqual(['il y a un mois', 'dans un an']);
    for (let count = 1; count <= 200; count++) await meets(garden, { title: `${count}`, ...days(count) });
    const kept = await titles(path);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, '1', '200']);
  });

  it('says nothing of drafts, nor of what is hidden', async () => {
    const [dan, moderator] = [await forge.person('Dan'), await forge.person('Modeste')];
    await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE email = $1`, [moderator.email]);
    const { createProject: draft } = await dan.ask(
      'mutation { createProject(input: { title: "Brouillon secret" }) { id slug } }',
    );
    const hidden = await publishGarden(dan, 'Réclame déguisée');
    await moderator.ask('mutation ($id: ID!) { hideProject(input: { id: $id, reason: "Publicité." }) { id } }', {
      id: hidden.id,
    });
    for (const project of [draft, hidden]) {
      const { id } = await meets(project, { title: 'Réunion secrète' });
      for (const path of [
        `/feeds/projects/${project.slug}/meetings.ics`,
        `/feeds/meetings/${toGlobalId('Meeting', id)}.ics`,
      ])
        for (const someone of [forge.visitor(), dan]) expect((await someone.fetch(path)).status).toBe(404);
    }
    expect((await read('/feeds/meetings.ics')).text).not.toMatch(/secr|Réclame/);
  });

  it('of an organisation, a federation, and everybody names the project of each meeting', async () => {
    const [erwan, salome] = [await forge.person('Erwan'), await forge.person('Salome')];
    const [one, other] = [
      await publishGarden(erwan, 'Fournil de la Cale'),
      await publishGarden(salome, 'Fournil du Bourg'),
    ];
    await meets(one, { title: 'Cuisson', ...days(2) });
    await meets(other, { title: 'Pétrissage', ...days(1) });
    const { createOrganisation: hive } = await salome.ask(
      'mutation { createOrganisation(input: { name: "La Pépinière", kind: INCUBATOR }) { id slug } }',
    );
    await salome.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
      input: { projectId: one.id, onBehalfOf: hive.id },
    });
    expect(await titles(`/feeds/organisations/${hive.slug}/meetings.ics`)).toEqual(['Fournil de la Cale : Cuisson']);

    const { sendFederationRequest: asked } = await erwan.ask(
      'mutation ($input: SendFederationRequestInput!) { sendFederationRequest(input: $input) { id } }',
      { input: { fromProjectId: one.id, toProjectId: other.id, mode: 'FEDERATE', message: 'Une levure commune ?' } },
    );
    const { answerFederationRequest: answered } = await salome.ask(
      'mutation ($id: ID!) { answerFederationRequest(input: { id: $id, accept: true }) { federation { slug } } }',
      { id: asked.id },
    );
    expect(await titles(`/feeds/federations/${answered.federation.slug}/meetings.ics`)).toEqual([
      'Fournil du Bourg : Pétrissage',
      'Fournil de la Cale : Cuisson',
    ]);
    expect(await titles('/feeds/meetings.ics')).toEqual(
      expect.arrayContaining(['Fournil du Bourg : Pétrissage', 'Fournil de la Cale : Cuisson']),
    );
  });

  it('can be of a territory, of what is near, of words and themes', async () => {
    const fanny = await forge.person('Fanny');
    const audierne = { kind: 'COMMUNE', code: '29003', name: '' };
    const quay = await publishGarden(fanny, 'Atelier vélo du quai', { territory: audierne, themes: ['velo'] });
    const mountain = await publishGarden(fanny, 'Atelier vélo de montagne', {
      territory: { kind: 'COMMUNE', code: '38185', name: '' },
    });
    await meets(quay, { title: 'Freins', ...days(1) });
    await meets(mountain, { title: 'Dérailleurs', ...days(2) });
    const [brakes, gears] = ['Atelier vélo du quai : Freins', 'Atelier vélo de montagne : Dérailleurs'];
    expect(await titles('/feeds/meetings.ics?q=v%C3%A9los')).toEqual([brakes, gears]);
    expect(await titles('/feeds/meetings.ics?theme=velo')).toEqual([brakes]);
    const finistere = await read('/feeds/meetings.ics?q=atelier&in=DEPARTEMENT:29');
    expect([finistere.title, finistere.events.map(({ summary }) => summary)]).toEqual([
      'Essaim : rencontres, atelier · Finistère',
      [brakes],
    ]);
    expect(await titles('/feeds/meetings.ics?lat=48.0&lon=-4.55&km=30&q=atelier')).toEqual([brakes]);
    for (const wrong of ['meetings.ics?lat=95&lon=0&km=5', 'meetings.ics?q=%00', 'projects/%00/meetings.ics'])
      expect((await forge.visitor().fetch(`/feeds/${wrong}`)).status).toBe(400);
    for (const none of ['federations/rien/meetings.ics', 'organisations/rien/meetings.ics', 'meetings/rien.ics'])
      expect((await forge.visitor().fetch(`/feeds/${none}`)).status).toBe(404);
  });

  it('can be one meeting alone, to be kept, in the language of who keeps it', async () => {
    const gus = await forge.person('Gus');
    const garden = await publishGarden(gus, 'Jardin des Tilleuls');
    const meeting = await meets(garden);
    const path = `/feeds/meetings/${toGlobalId('Meeting', meeting.id)}.ics`;
    const { events, headers } = await read(`${path}?lang=en`);
    expect(headers.get('content-disposition')).toBe('attachment; filename=meeting.ics');
    expect(events).toMatchObject([
      { uid: `urn:uuid:${meeting.id}`, summary: 'Jardin des Tilleuls: Chantier du samedi' },
    ]);
    expect((await read(path)).events[0]!.summary).toBe('Jardin des Tilleuls : Chantier du samedi');
  });
});
