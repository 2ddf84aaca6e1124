import { describe, expect, it, jest } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { openForge } from './open-forge.ts';
import { asReaderDoes, publishGarden } from './read-elsewhere.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const forge = await openForge({ environment: { PUBLIC_URL: 'https://essaim.example' } });

interface Feed {
  language: string | null;
  id: string;
  title: string;
  author: string;
  updated: string;
  self: string;
  page: string;
  entries: { id: string; title: string; url: string; updated: string; summary: string }[];
}

/** A feed as a reader reads it; one that is not well-formed is refused. */
async function read(path: string, language: 'fr' | 'en' = 'fr'): Promise<Feed> {
  const response = await forge.visitor(language).fetch(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const text = (await response.text()).replaceAll('\u00a0', ' ');
  const feed = new JSDOM(text, { contentType: 'application/xml' }).window.document.documentElement;
  const [word, link] = [
    (of: Element, name: string) => of.querySelector(`:scope > ${name}`)?.textContent ?? '',
    (of: Element, rel: string) => of.querySelector(`:scope > link[rel="${rel}"]`)?.getAttribute('href') ?? '',
  ];
  return {
    language: feed.getAttribute('xml:lang'),
    id: word(feed, 'id'),
    title: word(feed, 'title'),
    author: word(feed, 'author'),
    updated: word(feed, 'updated'),
    self: link(feed, 'self'),
    page: link(feed, 'alternate'),
    entries: [...feed.querySelectorAll('entry')].map((entry) => ({
      id: word(entry, 'id'),
      title: word(entry, 'title'),
      url: link(entry, 'alternate'),
      updated: word(entry, 'updated'),
      summary: word(entry, 'summary'),
    })),
  };
}
const titles = ({ entries }: Feed): string[] => entries.map(({ title }) => title);

const update = (who: Visitor, input: object) =>
  who.ask('mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { slug } }', { input });

describe('A feed', () => {
  it('of a project tells what happens there, newest first, in the words of its language', async () => {
    const ana = await forge.person('Ana');
    const garden = await publishGarden(ana, 'Jardin & <b>verger</b> ]]>');
    await update(ana, { id: garden.id, stage: 'ACTIVE' });
    const path = `/feeds/projects/${garden.slug}`;
    const [french, english] = [await read(`${path}?lang=fr`, 'en'), await read(path, 'en')];
    expect(french).toMatchObject({
      language: 'fr',
      id: expect.stringMatching(/^urn:uuid:/),
      title: 'Jardin & <b>verger</b> ]]> : ce qui s’y passe',
      author: 'Jardin & <b>verger</b> ]]>',
      updated: french.entries[0]!.updated,
      self: `https://essaim.example${path}?lang=fr`,
      page: `https://essaim.example/projects/${garden.slug}/activity`,
    });
    expect(titles(french)).toEqual(['Nouvelle étape : en activité', 'Le projet est public']);
    expect(titles(english)).toEqual(['New stage: active', 'The project is public']);
    expect(english.entries.map(({ id }) => id)).toEqual(french.entries.map(({ id }) => id));
    expect(english.id).not.toBe(french.id);
    expect(french.entries[0]!.url).toBe(`https://essaim.example/projects/${garden.slug}`);
  });

  it('is not sent again to whoever has it', async () => {
    const bo = await forge.person('Bo');
    const garden = await publishGarden(bo, 'Jardin des deux rives');
    const path = `/feeds/projects/${garden.slug}`;
    const first = await forge.visitor().fetch(path);
    const etag = first.headers.get('etag')!;
    const since = first.headers.get('last-modified')!;
    const known: Record<string, string>[] = [{ 'if-none-match': etag }, { 'if-modified-since': since }];
    for (const headers of known) {
      const again = await asReaderDoes(forge, path, headers);
      expect([again.statusCode, again.headers['content-length']]).toEqual([304, undefined]);
    }
    await update(bo, { id: garden.id, stage: 'ACTIVE' });
    expect((await asReaderDoes(forge, path, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('says nothing of drafts, nor of what is hidden', async () => {
    const [claude, moderator] = [await forge.person('Claude'), await forge.person('Modeste')];
    await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE email = $1`, [moderator.email]);
    const { createProject: draft } = await claude.ask(
      'mutation { createProject(input: { title: "Brouillon secret" }) { slug } }',
    );
    const hidden = await publishGarden(claude, 'Réclame déguisée');
    await moderator.ask('mutation ($id: ID!) { hideProject(input: { id: $id, reason: "Publicité." }) { id } }', hidden);
    for (const { slug } of [draft, hidden])
      for (const someone of [forge.visitor(), claude])
        expect((await someone.fetch(`/feeds/projects/${slug}`)).status).toBe(404);
    for (const path of ['/feeds/activity', '/feeds/initiatives'])
      expect(JSON.stringify(await read(path))).not.toMatch(/Réclame|secret/);
  });

  it('says nothing of what happened before its project was public', async () => {
    const corentine = await forge.person('Corentine');
    const { createProject: garden } = await corentine.ask(
      `mutation { createProject(input: { title: "Jardin des voisines", summary: "Des voisines cultivent un jardin et partagent la récolte." }) { id slug } }`,
    );
    await corentine.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
      input: { projectId: garden.id, slug: 'terrain', title: 'Le terrain', body: 'À demander.', sharing: 'COPIED' },
    });
    await corentine.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: IDEA }) { id } }', {
      id: garden.id,
    });
    expect(titles(await read(`/feeds/projects/${garden.slug}`))).toEqual(['Le projet est public']);
  });

  it('moves with its project', async () => {
    const denez = await forge.person('Denez');
    const garden = await publishGarden(denez, 'Jardin du moulin');
    const { updateProject } = await update(denez, { id: garden.id, title: 'Verger du moulin' });
    const moved = await forge.visitor().fetch(`/feeds/projects/${garden.slug}?lang=en`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/feeds/projects/${updateProject.slug}?lang=en`,
    ]);
  });

  it('of an organisation, a federation, and everybody names the project of each line', async () => {
    const [erwan, salome] = [await forge.person('Erwan'), await forge.person('Salome')];
    const [one, other] = [
      await publishGarden(erwan, 'Fournil de la Cale'),
      await publishGarden(salome, 'Fournil du Bourg'),
    ];
    const { createOrganisation: hive } = await salome.ask(
      'mutation { createOrganisation(input: { name: "La Pépinière", kind: INCUBATOR }) { id slug } }',
    );
    await salome.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
      input: { projectId: one.id, onBehalfOf: hive.id },
    });
    expect(titles(await read(`/feeds/organisations/${hive.slug}`))).toEqual([
      'Fournil de la Cale : Le projet est public',
    ]);

    const { sendFederationRequest: asked } = await erwan.ask(
      'mutation ($input: SendFederationRequestInput!) { sendFederationRequest(input: $input) { id } }',
      { input: { fromProjectId: one.id, toProjectId: other.id, mode: 'FEDERATE', message: 'Une levure commune ?' } },
    );
    const { answerFederationRequest: answered } = await salome.ask(
      'mutation ($id: ID!) { answerFederationRequest(input: { id: $id, accept: true }) { federation { slug } } }',
      { id: asked.id },
    );
    const ofFederation = await read(`/feeds/federations/${answered.federation.slug}`);
    expect(titles(ofFederation)).toEqual(
      expect.arrayContaining([
        'Fournil de la Cale : Se fédère avec « Fournil du Bourg »',
        'Fournil du Bourg : Se fédère avec « Fournil de la Cale »',
      ]),
    );
    await erwan.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
      input: { projectId: one.id, slug: 'four', title: 'Le four', body: 'Briques.', sharing: 'COPIED' },
    });
    expect(titles(await read(`/feeds/projects/${one.slug}`))[0]).toBe('A mis à jour la page « Le four »');
    expect(titles(await read('/feeds/activity'))[0]).toContain('Se fédère avec');
  });

  it('of new initiatives can be of a territory, of what is near, of words and themes', async () => {
    const fanny = await forge.person('Fanny');
    const audierne = { kind: 'COMMUNE', code: '29003', name: '' };
    await publishGarden(fanny, 'Atelier vélo du quai', { territory: audierne, themes: ['velo'] });
    await publishGarden(fanny, 'Atelier vélo de montagne', { territory: { kind: 'COMMUNE', code: '38185', name: '' } });
    const all = ['Atelier vélo de montagne', 'Atelier vélo du quai'];
    expect(titles(await read('/feeds/initiatives?q=v%C3%A9los'))).toEqual(all);
    const quay = [all[1]];
    expect(titles(await read('/feeds/initiatives?theme=velo'))).toEqual(quay);
    const finistere = await read('/feeds/initiatives?q=atelier&in=DEPARTEMENT:29');
    expect(titles(finistere)).toEqual(quay);
    expect(finistere.title).toBe('Essaim : nouvelles initiatives, atelier · Finistère');
    expect(finistere.entries[0]).toMatchObject({ summary: 'Des voisins cultivent un jardin et partagent la récolte.' });
    expect(titles(await read('/feeds/initiatives?lat=48.0&lon=-4.55&km=30&q=atelier'))).toEqual(quay);
    expect(titles(await read('/feeds/initiatives?q=inoubliable'))).toEqual([]);
    expect(titles(await read('/feeds/initiatives?q=atelier&stage=toString&in=constructor:29'))).toEqual(all);
    for (const wrong of ['initiatives?lat=95&lon=0&km=5', 'initiatives?q=%00', 'projects/%00'])
      expect((await forge.visitor().fetch(`/feeds/${wrong}`)).status).toBe(400);
    expect((await forge.visitor().fetch('/feeds/federations/rien')).status).toBe(404);
  });
});
