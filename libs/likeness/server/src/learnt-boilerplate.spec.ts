import { beforeAll, describe, expect, it } from '@jest/globals';
import { Loaders, newId, visitor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { LikenessDocument } from './likeness-document.entity.ts';
import { LikenessSentence } from './likeness-sentence.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

const sweep = async () => {
  await parts.sweep.begin(true);
  return parts.sweep.proceed(new AbortController().signal);
};
const ignored = () => db.read((tx) => tx.countBy(LikenessSentence, { ignored: true }));
const wordsOf = async (project: Project) =>
  (await db.read((tx) => tx.findOneByOrFail(LikenessDocument, { projectId: project.id }))).words;

/** The form that a call for projects gave to everybody, filled in. */
const form = (idea: string) => `## Diagnostic partagé du territoire
Notre structure candidate au budget participatif métropolitain.
${idea}
**Gouvernance et pilotage**
Le comité de pilotage réunit trimestriellement les cofinanceurs institutionnels.`;

const trades = [
  'Vannerie',
  'Ferronnerie',
  'Lutherie',
  'Reliure',
  'Tonnellerie',
  'Dentelle',
  'Horlogerie',
  'Sellerie',
  'Verrerie',
  'Coutellerie',
];
const subjects = [
  'osier',
  'forge',
  'violons',
  'cuirs',
  'barriques',
  'fuseaux',
  'pendules',
  'attelages',
  'vitraux',
  'lames',
];

describe('a form that more than a thousand filled in', () => {
  it('is learnt while the first sweep still indexes: the rest is indexed once', async () => {
    const instance = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
    await instance.write((tx) =>
      tx.query(
        `INSERT INTO project (id, lineage_id, slug, title, description, stage, created_at, updated_at, published_at)
         SELECT id, id, id, 'Cabane ' || substr(id::text, 25), $2, 'ACTIVE', now(), now(), now() FROM unnest($1::uuid[]) AS id`,
        [Array.from({ length: 1_200 }, newId), form('')],
      ),
    );
    const { sweep } = matcherParts(instance);
    await sweep.begin(true);
    expect(await sweep.proceed(new AbortController().signal)).toMatchObject({ indexed: 2_200, looked: 1_200 });
  }, 120_000);
});

describe('a form that twenty projects filled in', () => {
  it('is learnt by a sweep: from then on it makes nobody alike, and what each says of itself remains', async () => {
    const filled: Project[] = [];
    for (let n = 0; n < 20; n++)
      filled.push(
        await aProject(db, {
          title: `${trades[n % 10]} ${n < 10 ? 'du port' : 'des collines'}`,
          summary: '',
          description: form(`On y apprend le travail avec ${subjects[n % 10]}, atelier ${n < 10 ? 'ouvert' : 'clos'}.`),
        }),
      );
    await db.write((tx) =>
      parts.index.run(
        tx,
        filled.map(({ id }) => id),
      ),
    );
    const draft = { title: 'Pisciculture', summary: '', description: form('Des carpes dans un étang.') };
    const ask = () => parts.similar.run(visitor('fr'), new Loaders(), draft, 3);
    const draftShares = async () =>
      (await db.read((tx) => parts.matcher.match(tx, draft))).matches[0]?.features.words ?? 0;
    expect(await draftShares()).toBeGreaterThan(0.2);
    expect(await wordsOf(filled[0]!)).toContain('cofinanceur');

    await sweep();
    expect(await ignored()).toBe(4); // two headings, two sentences
    expect(await draftShares()).toBe(0);
    expect(await ask()).toEqual([]);
    const words = await wordsOf(filled[0]!);
    expect(words).not.toContain('cofinanceur');
    expect(words).not.toContain('diagnostic');
    expect(words).toContain('osi');
    expect(await sweep()).toMatchObject({ indexed: 0 });
  });

  it('is not what a project and its adaptations, or two directories, say of the same thing', async () => {
    const before = await ignored();
    const lineageId = newId();
    const text = { title: 'Bibliobus', summary: 'Un autobus chargé de romans traverse la vallée.' };
    for (let n = 0; n < 8; n++) await aProject(db, { ...text, lineageId });
    for (let n = 0; n < 3; n++) await aProject(db, text);
    await sweep();
    expect(await ignored()).toBe(before);
    await aProject(db, text);
    await sweep();
    expect(await ignored()).toBe(before + 1); // the fifth that has nothing in common with the others
  });

  it('counts again once it has become rare', async () => {
    const [one] = await db.read((tx) => tx.find(Project, { where: { title: 'Vannerie du port' } }));
    await db.write((tx) =>
      tx.query(`UPDATE project SET hidden_at = now(), hidden_reason = 'Publicité', updated_at = now() WHERE id <> $1`, [
        one!.id,
      ]),
    );
    await sweep();
    expect(await ignored()).toBe(0);
    expect(await wordsOf(one!)).toContain('cofinanceur');
    expect(await db.read((tx) => tx.count(LikenessSentence))).toBe(0);
  });
});
