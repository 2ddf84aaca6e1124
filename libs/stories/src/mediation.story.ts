import { describe, expect, it, jest } from '@jest/globals';
import { openForge } from './open-forge.ts';
import type { Asked, Visitor } from './visitor.ts';

jest.setTimeout(90_000);

const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }`;
const PUBLISH = `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug } }`;
const LIKENESSES = `query ($slug: String!) { project(slug: $slug) { likenesses { project { id } kind viewerCanTell draftTelling { id answer }
  differencesSaid { project { id } text viewerCanChange } } } }`;
const QUEUE = `query ($show: LikenessQueueShow, $order: LikenessQueueOrder) { likenessQueue(show: $show, order: $order) { totalCount nodes { id
  projects { id title } pairs { id ruling project { id } likeness { kind project { id } reasons { text } } proposedIntroduction
    verdicts { person { name } verdict comment } opinions { by verdict count } introduction { id } viewerCan { settle introduce } } } } }`;
const SETTLE = `mutation ($input: SettleLikenessInput!) { settleLikeness(input: $input) { id ruling verdicts { person { name } verdict } } }`;
const REOPEN = `mutation ($pairIds: [ID!]!) { reopenLikeness(pairIds: $pairIds) { id ruling } }`;
const JUDGE = `mutation ($input: JudgeLikenessInput!) { judgeLikeness(input: $input) { viewerVerdict } }`;
const INTRODUCE = `mutation ($input: IntroduceProjectsInput!) { introduceProjects(input: $input) { id message } }`;
const TELL = `mutation ($input: TellOfDraftInput!) { tellOfDraft(input: $input) { id title summary toldBy } }`;
const ANSWER = `mutation ($input: AnswerDraftTellingInput!) { answerDraftTelling(input: $input) { answer viewerCanAnswer } }`;
const DIFFER = `mutation ($input: SayDifferenceInput!) { sayDifference(input: $input) { id } }`;
const TOLD = `query { viewer { notifications { nodes { kind text because path project { id } } } } }`;
const NODE = `query ($id: ID!) { node(id: $id) { __typename ... on DraftTelling { title summary toldBy viewerCanAnswer project { id title } otherProject { id } }
  ... on Introduction { message introduced: project { id } otherProject { id } introducedBy { name } } } }`;

const forge = await openForge();
const audierne = { kind: 'COMMUNE', code: '29003', name: 'Audierne' };
const brest = { kind: 'COMMUNE', code: '29019', name: 'Brest' };

async function published(holder: Visitor, input: object): Promise<{ id: string; slug: string }> {
  const { createProject } = await holder.ask(CREATE, { input });
  return (await holder.ask(PUBLISH, { input: { id: createProject.id } })).publishProject;
}

async function mediator(name: string): Promise<Visitor> {
  const someone = await forge.person(name);
  await forge.db.source.query(`UPDATE person SET instance_roles = '{MEDIATOR}' WHERE email = $1`, [someone.email]);
  return someone;
}

const kites = {
  title: 'Cerfs-volants du foyer',
  summary: 'Des résidents d’un foyer fabriquent des cerfs-volants avec les écoliers.',
  territory: audierne,
};
const titles = (queue: Asked): string[] =>
  queue['likenessQueue'].nodes.flatMap((item: Asked) => item['projects'].map(({ title }: { title: string }) => title));
const news = async (who: Visitor) => (await who.ask(TOLD)).viewer.notifications.nodes as Asked[];

describe('A mediator', () => {
  it('finds projects alike and near, settles them in one act, thinks again; only mediators see any of it', async () => {
    const [ana, bo, mo] = [await forge.person('Ana'), await forge.person('Bo'), await mediator('Mo')];
    const [one, other] = [
      await published(ana, kites),
      await published(bo, { ...kites, title: 'Cerfs-volants de la dune' }),
    ];
    await forge.settle();

    const queue = await mo.ask(QUEUE);
    expect(titles(queue)).toEqual(['Cerfs-volants de la dune', 'Cerfs-volants du foyer']);
    const [{ pairs }] = queue.likenessQueue.nodes;
    expect(pairs).toMatchObject([{ ruling: 'OPEN', verdicts: [], viewerCan: { settle: true, introduce: true } }]);
    expect(pairs[0].proposedIntroduction).toContain(`/projects/${one.slug}`);
    expect(queue.likenessQueue.totalCount).toBe(1);

    for (const stranger of [ana, forge.visitor()]) expect((await stranger.ask(QUEUE)).likenessQueue).toBeNull();
    const settle = { input: { pairIds: [pairs[0].id], verdict: 'DIFFERENT', comment: 'Deux publics.' } };
    expect(await ana.refused(SETTLE, settle)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await forge.visitor().refused(SETTLE, settle)).toMatchObject({ code: 'UNAUTHENTICATED' });

    expect((await mo.ask(SETTLE, settle)).settleLikeness).toMatchObject([
      { ruling: 'DIFFERENT', verdicts: [{ person: { name: 'Mo' }, verdict: 'DIFFERENT' }] },
    ]);
    expect((await forge.visitor().ask(LIKENESSES, { slug: one.slug })).project.likenesses).toEqual([]);
    expect(titles(await mo.ask(QUEUE))).toEqual([]);
    expect((await mo.ask(QUEUE, { show: 'SETTLED' })).likenessQueue.totalCount).toBe(1);

    await forge.settle();
    expect((await mo.ask(REOPEN, { pairIds: [pairs[0].id] })).reopenLikeness).toMatchObject([{ ruling: 'OPEN' }]);
    await forge.settle();
    expect(titles(await mo.ask(QUEUE))).toHaveLength(2);
    expect((await forge.visitor().ask(LIKENESSES, { slug: other.slug })).project.likenesses).toMatchObject([
      { project: { id: one.id }, kind: 'SAME_IDEA' },
    ]);
  });

  it('contradicted by another, leaves it to a third; what members and residents say is told to them, by number', async () => {
    const [cleo, zoe] = [await forge.person('Cleo'), await forge.person('Zora')];
    const [ina, lou, mia] = [await mediator('Ina'), await mediator('Lou'), await mediator('Mia')];
    const swing = {
      ...kites,
      title: 'Balançoires du port',
      summary: 'Des menuisiers montent des balançoires géantes sur les quais.',
    };
    const [one, other] = [
      await published(cleo, swing),
      await published(cleo, { ...swing, title: 'Les balançoires du quai' }),
    ];
    await forge.settle();
    for (const who of [cleo, zoe])
      await who.ask(JUDGE, { input: { projectId: one.id, otherProjectId: other.id, verdict: 'DIFFERENT' } });
    const mine = (queue: Asked) =>
      queue['likenessQueue'].nodes
        .flatMap((item: Asked) => item['pairs'])
        .filter((pair: Asked) => [one.id, other.id].includes(pair['project'].id)) as Asked[];
    const [pair] = mine(await ina.ask(QUEUE));
    expect(pair).toMatchObject({
      ruling: 'OPEN',
      opinions: [
        { by: 'MEMBER', verdict: 'DIFFERENT', count: 1 },
        { by: 'RESIDENT', verdict: 'DIFFERENT', count: 1 },
      ],
    });
    const settle = (who: Visitor, verdict: string) => who.ask(SETTLE, { input: { pairIds: [pair!['id']], verdict } });
    await settle(ina, 'DIFFERENT');
    await settle(lou, 'SAME_IDEA');
    expect(mine(await ina.ask(QUEUE, { show: 'DOUBTFUL' }))).toEqual([]);
    expect(mine(await mia.ask(QUEUE, { show: 'DOUBTFUL' }))).toMatchObject([
      { ruling: 'DISPUTED', verdicts: [{ person: { name: 'Ina' } }, { person: { name: 'Lou' } }] },
    ]);
    await settle(mia, 'RELATED');
    expect((await forge.visitor().ask(LIKENESSES, { slug: one.slug })).project.likenesses).toMatchObject([
      { project: { id: other.id }, kind: 'RELATED' },
    ]);
  });

  it('introduces two projects: the holders of both hear it once, in the mediator’s words, with both links', async () => {
    const [dan, eve, mo] = [await forge.person('Dan'), await forge.person('Eve'), await mediator('Mona')];
    const sheep = {
      ...kites,
      title: 'Moutons du talus',
      summary: 'Un troupeau de brebis broute les talus de la commune.',
    };
    const [one, other] = [await published(dan, sheep), await published(eve, { ...sheep, title: 'Brebis du talus' })];
    await forge.settle();
    const message = 'Vos brebis devraient se rencontrer.\nUn samedi, peut-être ?';
    const input = { projectId: one.id, otherProjectId: other.id, message };
    const { introduceProjects } = await mo.ask(INTRODUCE, { input });
    expect(await mo.refused(INTRODUCE, { input })).toMatchObject({ code: 'CONFLICT' });
    expect(await dan.refused(INTRODUCE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    await forge.settle();

    for (const who of [dan, eve]) {
      const heard = (await news(who)).filter(({ kind }) => kind === 'INTRODUCTION_RECEIVED');
      expect(heard).toMatchObject([{ path: `/introductions/${introduceProjects.id}` }]);
      expect(heard[0]!['text']).toMatch(/Mona.*Moutons du talus.*Brebis du talus/);
      const mail = (await forge.mailbox(who.email)).find(({ subject }) => subject.includes('Mona'));
      expect(mail!.text).toContain('Vos brebis devraient se rencontrer.');
      for (const { slug } of [one, other]) expect(mail!.text).toContain(`/projects/${slug}`);
      expect((await who.ask(NODE, { id: introduceProjects.id })).node).toMatchObject({
        message,
        introducedBy: { name: 'Mona' },
      });
    }
    expect((await forge.visitor().ask(NODE, { id: introduceProjects.id })).node).toBeNull();
    expect(await news(mo)).toEqual([]);
  });
});

describe('Someone who still writes', () => {
  it('lets those already there know of the draft, once: a title, a sentence, a name; they answer', async () => {
    const [fay, gil, hugo] = [await forge.person('Fay'), await forge.person('Gil'), await forge.person('Hugo')];
    const ferry = {
      ...kites,
      title: 'Bac à rames',
      summary: 'Des rameurs bénévoles passent les promeneurs d’une rive à l’autre.',
    };
    const there = await published(gil, ferry);
    // Gil wants to hear of likenesses by a mail of their own, and not in the digest.
    await gil.ask(`mutation { setNotificationPreference(input: { kind: "LIKENESS_FOUND", mail: NOW }) { kind } }`);
    await forge.settle();
    const { createProject: draft } = await fay.ask(CREATE, {
      input: {
        ...ferry,
        title: 'Le bac des rameurs',
        description: 'Un secret que personne ne doit lire.',
        territory: brest,
      },
    });
    const [likeness] = (await fay.ask(LIKENESSES, { slug: draft.slug })).project.likenesses;
    expect(likeness).toMatchObject({ project: { id: there.id }, viewerCanTell: true, draftTelling: null });

    const input = { projectId: draft.id, otherProjectId: there.id };
    expect(await gil.refused(TELL, { input })).toMatchObject({ code: 'NOT_FOUND' });
    const { tellOfDraft: telling } = await fay.ask(TELL, { input });
    expect(telling).toMatchObject({ title: 'Le bac des rameurs', summary: ferry.summary, toldBy: 'Fay' });
    expect(await fay.refused(TELL, { input })).toMatchObject({ code: 'CONFLICT' });
    await forge.settle();

    const heard = await news(gil);
    expect(heard).toMatchObject([{ kind: 'LIKENESS_FOUND', path: `/drafts/${telling.id}`, project: { id: there.id } }]);
    expect(heard[0]!['text']).toMatch(/^Fay prépare.*Le bac des rameurs.*Bac à rames/);
    const [mail] = (await forge.mailbox(gil.email)).slice(-1);
    expect(mail!.text).toContain(ferry.summary);
    expect(mail!.text).not.toContain('secret');

    expect((await gil.ask(NODE, { id: telling.id })).node).toEqual({
      __typename: 'DraftTelling',
      title: 'Le bac des rameurs',
      summary: ferry.summary,
      toldBy: 'Fay',
      viewerCanAnswer: true,
      project: null,
      otherProject: { id: there.id },
    });
    for (const who of [hugo, await mediator('Max'), forge.visitor()])
      expect((await who.ask(NODE, { id: telling.id })).node).toBeNull();
    expect(
      (await gil.ask(`query ($slug: String!) { project(slug: $slug) { id } }`, { slug: draft.slug })).project,
    ).toBeNull();

    await gil.ask(ANSWER, { input: { id: telling.id, message: 'Venez ramer dimanche.' } });
    await forge.settle();
    expect(await news(fay)).toMatchObject([{ kind: 'DRAFT_ANSWERED', path: `/drafts/${telling.id}` }]);

    await fay.ask(PUBLISH, { input: { id: draft.id } });
    await forge.settle();
    expect((await news(gil)).filter(({ kind }) => kind === 'LIKENESS_FOUND')).toHaveLength(1);
    expect((await gil.ask(NODE, { id: telling.id })).node).toMatchObject({ project: { id: draft.id } });
  });

  it('says what differs; it stands on both pages under their name, and goes when they take it back', async () => {
    const [ivo, jo] = [await forge.person('Ivo'), await forge.person('Jo')];
    const oven = {
      ...kites,
      title: 'Four du village',
      summary: 'On rallume le vieux four à pain chaque premier dimanche.',
    };
    const [one, other] = [
      await published(ivo, oven),
      await published(jo, { ...oven, title: 'Le four à pain du bourg' }),
    ];
    await forge.settle();
    const said = async (slug: string, who: Visitor) =>
      (await who.ask(LIKENESSES, { slug })).project.likenesses[0].differencesSaid as Asked[];
    const differ = (difference: string | null) =>
      jo.ask(DIFFER, { input: { projectId: other.id, otherProjectId: one.id, difference } });
    await differ('Le nôtre est ambulant.');
    for (const { slug } of [one, other])
      expect(await said(slug, ivo)).toEqual([
        { project: { id: other.id }, text: 'Le nôtre est ambulant.', viewerCanChange: false },
      ]);
    expect(await said(one.slug, jo)).toMatchObject([{ viewerCanChange: true }]);
    await differ(null);
    expect(await said(one.slug, ivo)).toEqual([]);
    expect(
      await ivo.refused(DIFFER, { input: { projectId: other.id, otherProjectId: one.id, difference: 'Rien.' } }),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});
