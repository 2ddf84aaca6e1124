import { describe, expect, it, jest } from '@jest/globals';
import { fromGlobalId } from '@essaim/platform-server';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }`;
const PUBLISH = `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug } }`;
const SIMILAR = `query ($draft: ProjectDraftInput!, $first: Int) { similarProjects(draft: $draft, first: $first) { project { id title } kind score
  reasons { code text terms } suggestedActions differences distanceKm viewerVerdict } }`;
const LIKENESSES = `query ($slug: String!) { project(slug: $slug) { likenesses { project { id } differences viewerVerdict suggestedActions } } }`;
const JUDGE = `mutation ($input: JudgeLikenessInput!) { judgeLikeness(input: $input) { project { id } differences viewerVerdict } }`;
const TOLD = `query { viewer { notifications { nodes { kind text } } } }`;

const forge = await openForge();

const audierne = { kind: 'COMMUNE', code: '29003', name: 'Audierne' };
const brest = { kind: 'COMMUNE', code: '29019', name: 'Brest' };
const douarnenez = { kind: 'COMMUNE', code: '29046', name: 'Douarnenez' };
const finistere = { kind: 'DEPARTEMENT', code: '29', name: 'Finistère' };
const boat = {
  title: 'Voile solidaire du port',
  summary: 'Des voileux emmènent en mer, gratuitement, des personnes qui n’y sont jamais allées.',
  description: 'Un vieux gréement restauré, des sorties à la demi-journée, un skipper bénévole.',
};

async function published(holder: Visitor, input: object): Promise<{ id: string; slug: string }> {
  const { createProject } = await holder.ask(CREATE, { input });
  return (await holder.ask(PUBLISH, { input: { id: createProject.id } })).publishProject;
}

describe('A likeness', () => {
  it('is found within five seconds of publication, by a visitor, with reasons in their language and advice', async () => {
    const ana = await forge.person('Ana');
    const visitor = forge.visitor();
    const draft = {
      title: 'Sorties en mer solidaires',
      summary: 'Emmener en mer à la voile des personnes qui n’y sont jamais allées.',
      territory: audierne,
    };
    expect((await visitor.ask(SIMILAR, { draft })).similarProjects).toEqual([]);

    const project = await published(ana, { ...boat, territory: audierne });
    const from = Date.now();
    let similar: { project: { id: string } }[] = [];
    while (!similar.length && Date.now() - from < 5000)
      ({ similarProjects: similar } = await visitor.ask(SIMILAR, { draft }));
    expect(similar).toMatchObject([
      { project: { id: project.id }, suggestedActions: ['JOIN', 'FEDERATE'], distanceKm: 0, viewerVerdict: null },
    ]);
    expect(similar[0]).toMatchObject({
      reasons: expect.arrayContaining([
        expect.objectContaining({
          code: 'SAME_TERRITORY',
          text: expect.stringMatching(/^Au même endroit\s: Audierne$/),
        }),
      ]),
    });

    const { similarProjects: english } = await forge
      .visitor('en')
      .ask(SIMILAR, { draft: { ...draft, territory: brest } });
    expect(english[0].reasons[0].text).toMatch(/in common: /i);
    expect(english[0].suggestedActions).not.toContain('JOIN');
    expect(english[0].distanceKm).toBeGreaterThan(30);
    // As far as people of the cape go, 17 km; and for the whole département.
    for (const territory of [douarnenez, finistere])
      expect(
        (await visitor.ask(SIMILAR, { draft: { ...draft, territory } })).similarProjects[0].suggestedActions,
      ).toEqual(['JOIN', 'FEDERATE']);
    const { similarProjects: inside } = await visitor.ask(SIMILAR, { draft: { ...draft, territory: finistere } });
    expect(inside[0].reasons.at(-1)).toMatchObject({
      code: 'SAME_TERRITORY',
      text: expect.stringMatching(/^Dans le même territoire\s: Finistère$/),
    });
    expect(
      (await visitor.ask(SIMILAR, { draft: { ...draft, territory: null } })).similarProjects[0].suggestedActions,
    ).toEqual(['ADAPT', 'FEDERATE']);
  });

  it('is told once to the holders of the one already there, and shown with what is different on both pages', async () => {
    const [bo, cleo] = [await forge.person('Bo'), await forge.person('Cléo')];
    const kites = {
      title: 'Cerfs-volants du foyer',
      summary: 'Des résidents d’un foyer fabriquent des cerfs-volants avec les écoliers.',
    };
    const earlier = await published(bo, kites);
    await forge.settle();
    const { createProject: draft } = await cleo.ask(CREATE, { input: { ...kites, title: 'Cerfs-volants de la dune' } });
    expect((await cleo.ask(LIKENESSES, { slug: draft.slug })).project.likenesses).toMatchObject([
      { project: { id: earlier.id }, suggestedActions: ['ADAPT', 'FEDERATE'] },
    ]);

    await cleo.ask(PUBLISH, { input: { id: draft.id, differences: 'Chez nous ils volent la nuit, éclairés.' } });
    await forge.settle();
    const kinds = async (who: Visitor) =>
      (await who.ask(TOLD)).viewer.notifications.nodes.map(({ kind }: { kind: string }) => kind);
    expect(await kinds(bo)).toEqual(['LIKENESS_FOUND']);
    expect(await kinds(cleo)).toEqual([]);
    for (const slug of [earlier.slug, draft.slug])
      expect((await forge.visitor().ask(LIKENESSES, { slug })).project.likenesses).toMatchObject([
        { differences: 'Chez nous ils volent la nuit, éclairés.', viewerVerdict: null },
      ]);

    const { judgeLikeness } = await bo.ask(JUDGE, {
      input: { projectId: earlier.id, otherProjectId: draft.id, verdict: 'RELATED' },
    });
    expect(judgeLikeness).toMatchObject({ project: { id: draft.id }, viewerVerdict: 'RELATED' });
    expect((await bo.ask(LIKENESSES, { slug: earlier.slug })).project.likenesses).toMatchObject([
      { viewerVerdict: 'RELATED' },
    ]);
    expect(
      await forge
        .visitor()
        .refused(JUDGE, { input: { projectId: earlier.id, otherProjectId: draft.id, verdict: 'RELATED' } }),
    ).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('takes whatever somebody types', async () => {
    const visitor = forge.visitor();
    for (const draft of [
      {},
      { title: '' },
      { title: '\u0000' },
      { title: '🌊'.repeat(300) },
      { description: 'mer '.repeat(50_000) },
      { themes: ['nulle-part'] },
      { id: 'n’importe quoi' },
    ])
      expect((await visitor.ask(SIMILAR, { draft })).similarProjects).toEqual([]);
    expect(await visitor.refused(SIMILAR, { draft: {}, first: 11 })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(
      await visitor.refused(SIMILAR, { draft: { territory: { kind: 'COMMUNE', code: '99999', name: '' } } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('What becomes of likenesses', () => {
  const REPORT =
    'query ($days: Int) { likenessReport(days: $days) { missed suggests bands { from counts { shown } } } }';
  const NOTE = 'mutation ($input: NoteLikenessInput!) { noteLikeness(input: $input) }';

  it('is told by any page, and shown to admins alone', async () => {
    const [visitor, ana] = [forge.visitor(), await forge.person('Ana Report')];
    expect(await visitor.ask(NOTE, { input: { outcome: 'SHOWN', scores: [0.62, 0.35] } })).toEqual({
      noteLikeness: true,
    });
    expect((await visitor.ask('{ suggestsLikenesses }')).suggestsLikenesses).toBe(true);
    expect(await visitor.ask(REPORT)).toEqual({ likenessReport: null });
    for (const roles of ['{}', '{MODERATOR,MEDIATOR}']) {
      await forge.db.source.query('UPDATE person SET instance_roles = $2 WHERE id = $1', [uuidOf(ana), roles]);
      expect(await ana.ask(REPORT)).toEqual({ likenessReport: null });
    }
    await forge.db.source.query(`UPDATE person SET instance_roles = '{ADMIN}' WHERE id = $1`, [uuidOf(ana)]);
    const { likenessReport } = await ana.ask(REPORT, { days: 1 });
    expect(likenessReport).toMatchObject({ missed: false, suggests: true });
    expect(likenessReport.bands.find(({ from }: { from: number }) => from === 0.6)).toEqual({
      from: 0.6,
      counts: { shown: 1 },
    });
  });
});

const uuidOf = ({ id }: Visitor): string => fromGlobalId(id)!.id;
