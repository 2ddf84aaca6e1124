import { beforeAll, describe, expect, it } from '@jest/globals';
import { inWords } from '@essaim/catalogue';
import { Loaders, visitor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { Likeness } from './likeness.entity.ts';
import { LikenessClue } from './likeness-clue.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { reasonsInWords } from './reasons.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

const index = (...projects: readonly Project[]) =>
  db.write((tx) =>
    parts.index.run(
      tx,
      projects.map(({ id }) => id),
    ),
  );
const find = (project: Project) => db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: true }));
const pairsOf = (project: Project) =>
  db.read((tx) => tx.find(Likeness, { where: [{ projectId: project.id }, { otherProjectId: project.id }] }));
const typed = (summary: string) =>
  parts.similar.run(visitor('fr'), new Loaders(), { title: 'Chorale des quais', summary }, 3);

describe('what identifies an initiative', () => {
  it('brings two together whose words have nothing in common, and says by what', async () => {
    const carried = await aProject(db, {
      title: 'Fournil de la Halle',
      summary: 'Du pain au levain.',
      website: 'https://fournil.example',
    });
    const listing = await aListing(db, {
      title: 'Boulangerie associative',
      summary: '',
      sourceUrl: 'http://www.fournil.example/',
    });
    await index(carried, listing);
    await find(listing);
    const [pair] = await pairsOf(carried);
    expect(pair).toMatchObject({ kind: 'SAME_IDEA', alike: true });
    expect(pair!.reasons[0]).toEqual({ code: 'SAME_SITE', terms: ['fournil.example'] });
    const nowhere = { nearness: 'UNKNOWN', name: null, area: null, distanceKm: null } as const;
    expect(reasonsInWords(pair!.reasons, nowhere, 'fr', new Map(), new Map())[0]!.text).toBe(
      inWords('fr')('server.likeness.reasons.SAME_SITE', { terms: 'fournil.example', count: 1 }),
    );
  });

  it('is found in what somebody types', async () => {
    const there = await aProject(db, {
      title: 'Abri des hérissons',
      summary: 'Association W292003456 : des haies et des passages.',
    });
    await index(there);
    expect(await typed('Nous chantons le mardi.')).toEqual([]);
    const [found, ...others] = await typed('Nous chantons le mardi. Notre association : W292003456.');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ otherProjectId: there.id, kind: 'SAME_IDEA' });
    expect(found!.reasonFacts[0]).toEqual({ code: 'SAME_NUMBER', terms: ['W292003456'] });
  });

  it('never tells of a draft, nor of what is hidden, and goes with a change', async () => {
    const said = 'Notre numéro : W751234567.';
    const draft = await aProject(db, { title: 'Brouillon', summary: said, stage: 'DRAFT' });
    const hidden = await aProject(db, {
      title: 'Caché',
      summary: said,
      hiddenAt: new Date(),
      hiddenReason: 'Publicité',
    });
    const shown = await aProject(db, { title: 'Ouvert', summary: said });
    await index(draft, hidden, shown);
    expect((await typed(said)).map(({ otherProjectId }) => otherProjectId)).toEqual([shown.id]);

    await db.write((tx) => tx.update(Project, shown.id, { summary: 'Plus de numéro.' }));
    await index(shown);
    expect(await typed(said)).toEqual([]);
    await db.write((tx) => tx.update(Project, hidden.id, { stage: 'DRAFT', publishedAt: null }));
    await index(hidden);
    expect(await db.read((tx) => tx.countBy(LikenessClue, { projectId: hidden.id }))).toBe(0);
  });

  it('knows one record of a directory whose name is written in two ways', async () => {
    const [one, other] = [
      await aListing(db, { title: 'Ruches', summary: '', sourceName: 'Annuaire du Finistère', sourceExternalId: '12' }),
      await aListing(db, {
        title: 'Abeilles',
        summary: '',
        sourceName: 'annuaire du  finistère',
        sourceExternalId: '12',
      }),
    ];
    await index(one, other);
    await find(one);
    expect((await pairsOf(one))[0]!.reasons[0]).toMatchObject({ code: 'SAME_RECORD' });
  });

  it('is nothing when many share it, as the site of their network', async () => {
    const chapters = await Promise.all(
      ['Brest', 'Quimper', 'Vannes', 'Rennes', 'Lorient', 'Dinan', 'Auray'].map((place) =>
        aProject(db, { title: `Antenne ${place}`, summary: '', website: 'https://reseau-des-antennes.example' }),
      ),
    );
    await index(...chapters);
    const newcomer = await aProject(db, {
      title: 'Couture',
      summary: '',
      website: 'https://reseau-des-antennes.example',
    });
    await index(newcomer);
    await find(newcomer);
    expect(await pairsOf(newcomer)).toEqual([]);
  });

  it('looks again when it alone changes', async () => {
    const [a, b] = [
      await aProject(db, { title: 'Radio du port', summary: 'Une antenne libre.', website: 'https://ondes.example' }),
      await aProject(db, { title: 'Atelier de gravure', summary: 'Burins et presses.' }),
    ];
    await index(a, b);
    await db.write((tx) => tx.update(Project, b.id, { website: 'https://www.ondes.example/' }));
    const [indexed] = await index(b);
    expect(indexed).toEqual({ projectId: b.id, textChanged: true, placeChanged: false });
    await find(b);
    expect(await pairsOf(b)).toMatchObject([{ kind: 'SAME_IDEA' }]);
    expect(await index(b)).toEqual([{ projectId: b.id, textChanged: false, placeChanged: false }]);
  });
});
