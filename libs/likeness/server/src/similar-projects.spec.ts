import { beforeAll, describe, expect, it } from '@jest/globals';
import { BadUserInput, Loaders, toGlobalId, visitor, type Actor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, projectRows, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { likenessSlice } from './likeness.slice.ts';
import type { ProjectDraft } from './similar-projects.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;

/** What is there when every test begins: a garden, a bicycle workshop, a library of things, a currency, a walking bus, a farm's boxes. */
const there = [
  [
    'Jardin partagé des Lilas',
    'Des habitants cultivent ensemble des légumes sur une parcelle prêtée par la mairie.',
    'Chacun vient arroser quand il peut ; la récolte se partage le dimanche autour du compost.',
  ],
  [
    'La Clé de douze, atelier vélo',
    'On répare soi-même son vélo avec des mécaniciens bénévoles et des pièces récupérées.',
    'Pieds d’atelier, outils, cadres abandonnés que l’on remet en selle.',
  ],
  [
    'Bibliothèque d’objets du canal',
    'Emprunter une perceuse ou un appareil à raclette plutôt que l’acheter.',
    'Un local, une réserve, une caution, des permanences le samedi.',
  ],
  [
    'Le Galet, monnaie locale',
    'Une monnaie complémentaire que les commerçants acceptent et qui ne circule qu’ici.',
    'Des coupons numérotés, des comptoirs de change, une réserve en euros.',
  ],
  [
    'Pédibus de la colline',
    'Des parents accompagnent à pied les enfants à l’école, par lignes et par horaires.',
    'Gilets, arrêts dessinés au sol, un parent devant et un derrière.',
  ],
  [
    'Les paniers de la plaine, AMAP',
    'Chaque jeudi, les légumes de deux fermes, payés à l’avance pour une saison.',
    'On signe un contrat avec les paysannes, on distribue à tour de rôle.',
  ],
] as const;

const index = (...projects: readonly Project[]) =>
  db.write((tx) =>
    parts.index.run(
      tx,
      projects.map(({ id }) => id),
    ),
  );

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
  for (const [title, summary, description] of there) await index(await aProject(db, { title, summary, description }));
});

const found = async (draft: ProjectDraft, { first = 3, as = visitor('fr') }: { first?: number; as?: Actor } = {}) =>
  parts.similar.run(as, new Loaders(), draft, first);
const titles = async (draft: ProjectDraft, options: { first?: number; as?: Actor } = {}): Promise<string[]> => {
  const ids = (await found(draft, options)).map(({ otherProjectId }) => otherProjectId);
  const rows = new Map((await db.read((tx) => tx.find(Project))).map((row) => [row.id, row.title]));
  return ids.map((id) => rows.get(id)!);
};

const workshop = {
  title: 'Atelier de réparation de vélos',
  summary: 'Réparer son vélo soi-même avec des bénévoles, des outils et des pièces de récupération.',
};

describe('a draft finds what resembles it', () => {
  it('in other words, without being told by whom', async () => {
    expect(await titles(workshop)).toEqual(['La Clé de douze, atelier vélo']);
  });

  it('in all capitals, with emoji, and without accents', async () => {
    expect(await titles({ title: '🚲🚲 ATELIER VELO 🔧 !!!', summary: workshop.summary.toUpperCase() })).toEqual([
      'La Clé de douze, atelier vélo',
    ]);
  });

  it('in two languages at once, in one sentence or one after the other', async () => {
    expect(
      await titles({ title: 'Repair ton vélo', summary: 'A bike kitchen, avec des outils et des pièces.' }),
    ).toEqual(['La Clé de douze, atelier vélo']);
    expect(
      await titles({
        title: 'Seed swap et jardin partagé',
        summary:
          'Neighbours grow vegetables together. Des habitants cultivent ensemble des légumes et partagent la récolte.',
      }),
    ).toContain('Jardin partagé des Lilas');
  });

  it('not by the place that both name: where it is does not make two ideas alike', async () => {
    const territory = { kind: 'OTHER' as const, name: 'Trémolac-les-Bains', latitude: 45, longitude: 3 };
    const summary = 'Des curistes chantent au kiosque de Trémolac-les-Bains.';
    const columns = { ...territory, code: null, within: [] };
    await index(await aProject(db, { title: 'Chorale de Trémolac-les-Bains', summary, territory: columns }));
    const oven = {
      title: 'Four à pain de Trémolac-les-Bains',
      summary: 'Pétrir et cuire à Trémolac-les-Bains.',
      territory,
    };
    expect(await titles(oven)).not.toContain('Chorale de Trémolac-les-Bains');
    expect(await titles({ title: 'Chanter au kiosque', summary: 'Des curistes chantent.' })).toEqual([
      'Chorale de Trémolac-les-Bains',
    ]);
  });

  it('in a hyphened spelling, or misspelt', async () => {
    expect(await titles({ title: 'Pédi-bus de la colline' })).toEqual(['Pédibus de la colline']);
    expect(
      await titles({
        title: 'Bibliotèque d’objet du quartier',
        summary: 'Emprunter une perceuse plutôt que l’acheter.',
      }),
    ).toEqual(['Bibliothèque d’objets du canal']);
  });

  it('knows an idea by other words, and in the other language', async () => {
    expect(await titles({ title: 'Une objethèque au village' })).toEqual(['Bibliothèque d’objets du canal']);
    expect(await titles({ title: 'A walking school bus for our street' })).toEqual(['Pédibus de la colline']);
    expect(await titles({ title: 'A complementary currency for local shops' })).toEqual(['Le Galet, monnaie locale']);
  });

  it.each([
    ['Community-supported agriculture', 'Les paniers de la plaine, AMAP'],
    ['Veg box scheme', 'Les paniers de la plaine, AMAP'],
    ['CSA', 'Les paniers de la plaine, AMAP'],
    ["Association pour le maintien d'une agriculture paysanne", 'Les paniers de la plaine, AMAP'],
    ['Bike kitchen', 'La Clé de douze, atelier vélo'],
    ['Library of things', 'Bibliothèque d’objets du canal'],
    ['Local money', 'Le Galet, monnaie locale'],
    ['Walking bus', 'Pédibus de la colline'],
    ['Community garden', 'Jardin partagé des Lilas'],
  ])('by the name alone that the idea goes by elsewhere: %s', async (title, other) => {
    expect(await titles({ title })).toEqual([other]);
  });

  it('by a word that one project alone says, which a process that starts leaves out of its counts', async () => {
    await db.write((tx) => parts.keeper.fold(tx, true));
    parts.keeper.forget();
    expect(await titles({ title: 'Galet' })).toEqual(['Le Galet, monnaie locale']);
  });

  it('says why: the idea that both name, then the words of the draft', async () => {
    const [likeness] = await found(workshop);
    expect(likeness!.reasonFacts).toEqual([
      { code: 'SHARED_IDEA', terms: ['bicycle-workshop'] },
      { code: 'SHARED_WORDS', terms: expect.arrayContaining(['pièces']) as unknown },
    ]);
    expect(likeness!.score).toBeGreaterThan(0);
    expect(likeness!.score).toBeLessThanOrEqual(1);
  });

  it('as soon as it is indexed, and as what it says after a change', async () => {
    const draft = {
      title: 'Four à pain du hameau',
      summary: 'Rallumer chaque mois le vieux four pour cuire le pain ensemble.',
    };
    expect(await titles(draft)).toEqual([]);
    const oven = await aProject(db, {
      title: 'Le four du Mas',
      summary: 'On rallume le vieux four à pain et chacun y cuit sa fournée.',
    });
    await index(oven);
    expect(await titles(draft)).toEqual(['Le four du Mas']);

    await db.write((tx) =>
      tx.update(Project, oven.id, { title: 'Chorale du Mas', summary: 'On chante à plusieurs voix le mardi.' }),
    );
    await index(oven);
    expect(await titles(draft)).toEqual([]);
  });
});

describe('a draft finds nothing', () => {
  it('where there is nothing alike', async () => {
    expect(
      await titles({
        title: 'Club d’astronomie du lycée',
        summary: 'Observer les planètes avec un télescope, les nuits sans lune.',
      }),
    ).toEqual([]);
  });

  it.each([
    ['nothing at all', {}],
    ['nulls', { title: null, summary: null, description: null, themes: null, territory: null }],
    ['spaces and signs', { title: '   ***  —— ', summary: '\n\n' }],
    ['emoji', { title: '🌻🌻🌻' }],
    ['function words, French', { title: 'Avec nous, pour vous et par tous', summary: 'Ce que nous avons est à vous.' }],
    ['function words, English', { title: 'What we have for you', summary: 'This is for those who are with us.' }],
    ['one common word', { title: 'Projet' }],
    ['headings of a template', { title: 'Présentation', description: '## Le problème\n## La solution\n## Contact' }],
    ['an address', { title: 'https://exemple.org/velo-atelier' }],
  ] as [string, ProjectDraft][])('for %s', async (_, draft) => expect(await found(draft)).toEqual([]));

  it('for one word that others only say in passing', async () => {
    expect(await titles({ title: 'Samedi' })).toEqual([]);
    expect(await titles({ title: 'Outils' })).toEqual([]);
  });
});

describe('boilerplate', () => {
  it('does not make projects alike', async () => {
    const template = (idea: string) =>
      `## Le problème\n## La solution\n${idea}\n## Contact\n## Partenaires\n## Calendrier`;
    await index(
      await aProject(db, {
        title: 'Ruches du lycée',
        summary: 'Apprendre l’apiculture.',
        description: template('Des abeilles sur le toit.'),
      }),
    );
    expect(
      await titles({
        title: 'Ciné-débat',
        summary: 'Un film, puis on parle.',
        description: template('Un écran dans la salle des fêtes.'),
      }),
    ).toEqual([]);
  });
});

describe('what never appears', () => {
  const idea = {
    title: 'Laverie solidaire des Tanneurs',
    summary: 'Des machines à laver en libre accès, payées selon ses moyens, et une table pour plier.',
  };

  it('drafts, of anybody', async () => {
    const ana = await aPerson(db, 'Ana');
    const draft = await aProject(db, { ...idea, stage: 'DRAFT', holder: ana });
    await index(draft);
    expect(await titles(idea)).toEqual([]);
    expect(await titles(idea, { as: actorOf(ana) })).toEqual([]);
    expect(await titles({ ...idea, id: toGlobalId('Project', draft.id) }, { as: actorOf(ana) })).toEqual([]);
  });

  it('what a moderator hid, from the moment it is hidden', async () => {
    const bo = await aPerson(db, 'Bo');
    const hidden = await aProject(db, { ...idea, holder: bo });
    await index(hidden);
    expect(await titles(idea)).toEqual([idea.title]);

    await db.write((tx) => tx.update(Project, hidden.id, { hiddenAt: new Date(), hiddenReason: 'Publicité' }));
    expect(await titles(idea)).toEqual([]); // the index has not heard of it yet
    expect(await titles(idea, { as: actorOf(bo) })).toEqual([]);
    await index(hidden);
    expect(await titles(idea)).toEqual([]);

    await db.write((tx) => tx.update(Project, hidden.id, { hiddenAt: null, hiddenReason: null }));
    await index(hidden);
    expect(await titles(idea)).toEqual([idea.title]);
    await db.write((tx) => tx.delete(Project, hidden.id));
    expect(await titles(idea)).toEqual([]);
  });

  it('what was hidden a moment ago, however much, which shortens no list', async () => {
    const [visible, hidden] = [['du Lavoir', 'du Moulin', 'du Gué'], Array.from('abcdefghijkl')].map((places) =>
      places.map((place) => ({ ...idea, title: `Laverie solidaire ${place}` })),
    ) as [(typeof idea)[], (typeof idea)[]];
    const [stay, go]: Project[][] = [[], []];
    for (const one of visible) stay!.push(await aProject(db, { ...one, title: `${one.title}, au bord de l’eau` }));
    for (const one of hidden) go!.push(await aProject(db, one));
    await index(...stay!, ...go!);
    for (const { id } of go!)
      await db.write((tx) => tx.update(Project, id, { hiddenAt: new Date(), hiddenReason: 'Publicité' }));

    // The index has not heard of it yet.
    const draft = { ...idea, title: 'Laverie solidaire m' };
    expect((await titles(draft)).toSorted()).toEqual(stay!.map(({ title }) => title).toSorted());
    const ana = await aPerson(db, 'Ana');
    const saved = await aProject(db, { ...draft, stage: 'DRAFT', publishedAt: null, holder: ana });
    const row = (await db.read((tx) => projectRows(tx, [saved.id])))[0]!;
    expect(await parts.likenesses.run(actorOf(ana), new Loaders(), row, 3)).toHaveLength(3);
    for (const { id } of [...stay!, ...go!, saved]) await db.write((tx) => tx.delete(Project, id));
  });

  it('the project itself, and members of its lineage', async () => {
    const ana = await aPerson(db, 'Ana');
    const origin = await aProject(db, { ...idea, holder: ana });
    const adaptation = await aProject(db, {
      ...idea,
      title: 'Laverie solidaire du port',
      lineageId: origin.lineageId,
      holder: ana,
    });
    await index(origin, adaptation);
    const as = actorOf(ana);
    expect(await titles({ ...idea, id: toGlobalId('Project', origin.id) }, { as })).toEqual([]);
    expect(await titles({ ...idea, id: toGlobalId('Project', adaptation.id) }, { as })).toEqual([]);
    expect((await titles(idea)).sort()).toEqual(['Laverie solidaire des Tanneurs', 'Laverie solidaire du port']);
  });

  it('more than was asked for', async () => {
    for (const place of ['du Nord', 'du Sud', 'du Levant', 'du Couchant'])
      await index(await aProject(db, { ...idea, title: `Laverie solidaire ${place}` }));
    expect(await titles(idea)).toHaveLength(3);
    expect(await titles(idea, { first: 1 })).toHaveLength(1);
    await expect(found(idea, { first: 0 })).rejects.toBeInstanceOf(BadUserInput);
    await expect(found(idea, { first: 11 })).rejects.toBeInstanceOf(BadUserInput);
    await expect(found(idea, { first: 2 ** 31 })).rejects.toBeInstanceOf(BadUserInput);
  });
});

describe('any text', () => {
  it.each([
    ['of 20 000 characters', 'Un potager, des poules et un verger au pied de l’immeuble. '.repeat(340)],
    ['of 200 000 characters', 'x'.repeat(100_000) + ' mot'.repeat(25_000)],
    [
      'of thousands of words that nobody uses',
      Array.from({ length: 4000 }, (_, n) => `mot${n.toString(36)}z`).join(' '),
    ],
    ['with control characters and halves of letters', 'jardin \u0000 \u0001 \ud83c partagé \uffff \u202e ﷽'],
    ['of SQL', "'); DROP TABLE likeness_document; -- jardin partagé"],
    ['of other scripts', 'Общественный огород 社区花园 حديقة مشتركة जैविक'],
  ])('%s is taken', async (_, description) => {
    await expect(found({ title: 'Jardin partagé', summary: description, description })).resolves.toBeDefined();
  });
});

describe('what is near', () => {
  it('comes before what is far, of the same idea, however many are far', async () => {
    const idea = {
      title: 'Épicerie coopérative',
      summary: 'Une épicerie tenue par ses membres, trois heures par mois chacun.',
    };
    for (let n = 0; n < 6; n++)
      await index(
        await aProject(db, { ...idea, title: `Épicerie coopérative n${'abcdef'[n]}`, territory: placed(44 + n, 5) }),
      );
    const here = await aProject(db, {
      title: 'Épicerie coopérative et café',
      summary: 'Une épicerie tenue par ses membres, et un comptoir.',
      territory: placed(48.09, -4.33),
    });
    await index(here, await aListing(db, { ...idea, title: 'Coopérative épicière' }));
    const [first] = await found({
      ...idea,
      territory: { kind: 'OTHER', name: 'Au port', latitude: 48.1, longitude: -4.3 },
    });
    expect(first!.otherProjectId).toBe(here.id);
  });

  it('of one idea, what goes on comes before what has ended, however alike that is', async () => {
    const idea = {
      title: 'Récré de cordes à sauter',
      summary: 'Des collégiennes apprennent la double corde aux petits.',
    };
    const over = await aProject(db, { ...idea, stage: 'CLOSED' });
    const goesOn = await aProject(db, {
      ...idea,
      title: 'La double corde',
      summary: 'Des collégiennes apprennent à sauter à la corde aux petits.',
    });
    await index(over, goesOn);
    const both = await found(idea);
    expect(both.map(({ kind }) => kind)).toEqual(['SAME_IDEA', 'SAME_IDEA']);
    expect(both[0]!.score).toBeLessThan(both[1]!.score);
    expect(both.map(({ otherProjectId }) => otherProjectId)).toEqual([goesOn.id, over.id]);
  });

  it('says whom both are for, which changes nothing of how alike they are', async () => {
    const words = {
      title: 'Ludothèque du bocage',
      summary: 'Prêter des jeux de société et jouer ensemble le mercredi',
    };
    const forOlder = await aProject(db, { ...words, summary: `${words.summary}, avec les personnes âgées.` });
    await index(forOlder);
    const reasons = async (summary: string) =>
      (await found({ ...words, summary: `${words.summary}, ${summary}.` }))
        .find(({ otherProjectId }) => otherProjectId === forOlder.id)
        ?.reasonFacts.find(({ code }) => code === 'SHARED_PUBLIC');
    expect(await reasons('pour les retraités')).toEqual({ code: 'SHARED_PUBLIC', terms: ['older-people'] });
    expect(await reasons('pour les étudiants')).toBeUndefined();
  });

  const placed = (latitude: number, longitude: number) => ({
    kind: 'OTHER' as const,
    name: 'Là',
    code: null,
    latitude,
    longitude,
    within: [],
  });
});
