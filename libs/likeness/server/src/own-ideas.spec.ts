import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Loaders, visitor, type SignedIn } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { projectsSlice, type Project } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { IdeaChange } from './idea-change.entity.ts';
import { IdeaEntry } from './idea-entry.entity.ts';
import { IdeaTouched } from './idea-touched.entity.ts';
import type { SaveIdeaInput } from './ideas.graphql.ts';
import { Likeness } from './likeness.entity.ts';
import { LikenessDocument } from './likeness-document.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { forgetLikenesses, matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let ada: SignedIn;
let bo: SignedIn;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
  ada = actorOf(await aPerson(db, 'Ada', { instanceRoles: ['ADMIN'] }));
  bo = actorOf(await aPerson(db, 'Bo'));
});
beforeEach(async () => {
  await db.write((tx) => tx.query('DELETE FROM project'));
  await forgetLikenesses(db);
});

const nothing = { fr: [], en: [], misspelt: [], broader: [], off: false, labelsOff: [] } satisfies SaveIdeaInput;
const walk: SaveIdeaInput = {
  ...nothing,
  fr: ['tournée des lavoirs', 'balade des buanderies'],
  en: ['washhouse walk'],
  misspelt: ['tourné des lavoir'],
};
const opens = async (title: string, summary = 'Le dimanche, avec qui veut, puis un goûter.'): Promise<Project> => {
  const project = await aProject(db, { title, summary });
  await db.write((tx) => parts.index.run(tx, [project.id]));
  return project;
};
const works = () => parts.sweep.catchUp(new AbortController().signal);
const wordsOf = async ({ id }: Project) =>
  (await db.read((tx) => tx.findOneByOrFail(LikenessDocument, { projectId: id }))).words;
const says = async (project: Project, idea = 'washhouse-walk') => (await wordsOf(project)).includes(`#${idea}`);
const touched = async () => (await db.read((tx) => tx.find(IdeaTouched))).map(({ projectId }) => projectId);
const updatedAt = async (conceptId: string) =>
  (await db.read((tx) => tx.findOneByOrFail(IdeaEntry, { conceptId }))).updatedAt;
const refused = (input: Partial<SaveIdeaInput>) =>
  parts.saveIdea.run(ada, { ...nothing, ...input }).then(
    () => [],
    (error: { fields: { path: string; reason: string; params?: object }[] }) =>
      error.fields.map(({ path, reason, params }) => [path, reason, params]),
  );

describe('an idea of an instance’s own', () => {
  it('is found in the projects that say it, whatever the words, and changes nothing for others', async () => {
    const tour = await opens('La tournée des lavoirs');
    const stroll = await opens('Une balade de buanderie en buanderie');
    const english = await opens('Washhouse walks of the valley', 'On Sundays, with whoever wants to come along.');
    const cinema = await opens('Cinéma de plein air');
    const before = await db.read((tx) => tx.findOneByOrFail(LikenessDocument, { projectId: cinema.id }));

    expect(await parts.saveIdea.run(ada, walk)).toBe('washhouse-walk');
    expect(new Set(await touched())).toEqual(new Set([tour.id, stroll.id, english.id]));
    await works();
    expect(await Promise.all([tour, stroll, english, cinema].map((one) => says(one)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await db.read((tx) => tx.findOneByOrFail(LikenessDocument, { projectId: cinema.id }))).toEqual(before);
    expect(await touched()).toEqual([]);
    const pairs = await db.read((tx) => tx.find(Likeness, { where: { alike: true } }));
    expect(pairs.map(({ projectId, otherProjectId }) => [projectId, otherProjectId].sort())).toContainEqual(
      [tour.id, stroll.id].sort(),
    );
  });

  it('is known to other processes when they search next, by the name that it has for the reader', async () => {
    await opens('La tournée des lavoirs');
    await parts.saveIdea.run(ada, walk);
    await works();
    const other = matcherParts(db);
    const [found] = await other.similar.run(visitor('en'), new Loaders(), { title: 'A washhouse walk' }, 3);
    expect(found?.reasonFacts).toContainEqual({ code: 'SHARED_IDEA', terms: ['washhouse-walk'] });
  });

  it('is not missed in a project that is being indexed while it is saved', async () => {
    const tour = await aProject(db, { title: 'La tournée des lavoirs' });
    let saving: Promise<unknown> = Promise.resolve();
    await db.write(async (tx) => {
      await parts.index.run(tx, [tour.id]);
      saving = parts.saveIdea.run(ada, walk);
      const first = await Promise.race([saving, tx.query('SELECT pg_sleep(0.3)').then(() => 'still indexing')]);
      expect(first).toBe('still indexing');
    });
    await saving;
    expect(await touched()).toEqual([tour.id]);
  });

  it('goes with its names, and says who did what and when', async () => {
    const tour = await opens('La tournée des lavoirs');
    const slug = await parts.saveIdea.run(ada, walk);
    await works();
    await parts.removeIdea.run(ada, slug, await updatedAt(slug));
    await works();
    expect(await says(tour)).toBe(false);
    const changes = await db.read((tx) => tx.find(IdeaChange, { order: { id: 'ASC' } }));
    expect(changes.map(({ kind, labelsIn, labelsOut, personId }) => [kind, labelsIn, labelsOut, personId])).toEqual([
      ['ADDED', [...walk.fr, ...walk.en, ...walk.misspelt], [], ada.personId],
      ['REMOVED', [], [...walk.fr, ...walk.en, ...walk.misspelt], ada.personId],
    ]);
  });

  it('may be a kind of others, which then stay, and of itself in no way', async () => {
    const wide = await parts.saveIdea.run(ada, { ...nothing, fr: ['patrimoine de l’eau'] });
    const slug = await parts.saveIdea.run(ada, { ...walk, broader: [wide] });
    await expect(parts.removeIdea.run(ada, wide)).rejects.toMatchObject({
      reason: 'likeness.idea_is_wider',
      params: { ideas: 'tournée des lavoirs' },
    });
    expect(await refused({ slug: wide, fr: ['patrimoine de l’eau'], broader: [slug] })).toEqual([
      ['broader', 'likeness.idea_wider_than_itself', undefined],
    ]);
    expect(await refused({ ...walk, broader: ['nowhere'] })).toContainEqual([
      'broader',
      'likeness.idea_unknown',
      { idea: 'nowhere' },
    ]);
  });
});

describe('an idea that Essaim knows', () => {
  const csa = 'community-supported-agriculture';

  it('takes more names, and leaves out those that mislead, one or all', async () => {
    const basket = await opens('Les cabas du potier');
    const amap = await opens('Une AMAP au bourg');
    await parts.saveIdea.run(ada, { ...nothing, slug: csa, fr: ['cabas du potier'], labelsOff: ['AMAP', 'amap'] });
    await works();
    expect([await says(basket, csa), await says(amap, csa)]).toEqual([true, false]);
    await parts.saveIdea.run(ada, { ...nothing, slug: csa, fr: ['cabas du potier'], off: true });
    await works();
    expect([await says(basket, csa), await says(amap, csa)]).toEqual([false, false]);
    await parts.removeIdea.run(ada, csa);
    await works();
    expect([await says(basket, csa), await says(amap, csa)]).toEqual([false, true]);
  });

  it('keeps its names for itself, unless it leaves one out', async () => {
    expect(await refused({ fr: ['des paniers de paysans'] })).toEqual([
      ['fr', 'likeness.label_taken', { label: 'des paniers de paysans', idea: expect.any(String) }],
    ]);
    await parts.saveIdea.run(ada, { ...nothing, slug: csa, labelsOff: ['panier paysan'] });
    const slug = await parts.saveIdea.run(ada, { ...nothing, fr: ['panier paysan'] });
    await expect(parts.removeIdea.run(ada, csa)).rejects.toMatchObject({
      fields: [{ path: 'labelsOff', reason: 'likeness.label_taken' }],
    });
    await parts.removeIdea.run(ada, slug);
    await parts.removeIdea.run(ada, csa);
    expect(await db.read((tx) => tx.count(IdeaEntry))).toBe(0);
  });
});

describe('a name', () => {
  it.each([
    ['pour tous', 'likeness.label_function_words'],
    ['12 !', 'likeness.label_no_words'],
    ['plus de bancs', 'likeness.label_one_word_left'],
    ['projet citoyen', 'likeness.label_common_words'],
    ['vol', 'likeness.label_short'],
    ['RX', 'likeness.label_short'],
  ])('that would be found everywhere or nowhere is refused: %s', async (label, reason) => {
    expect(await refused({ fr: [label] })).toEqual([['fr', reason, expect.objectContaining({ label })]]);
  });

  it('is needed, and stands in one idea alone', async () => {
    expect(await refused({ misspelt: ['lavoirs tournée'] })).toEqual([
      ['fr', 'likeness.idea_without_label', undefined],
    ]);
    await parts.saveIdea.run(ada, walk);
    expect(await refused({ fr: ['des lavoirs en tournée'] })).toEqual([
      ['fr', 'likeness.label_taken', { label: 'des lavoirs en tournée', idea: 'tournée des lavoirs' }],
    ]);
  });
});

describe('saving', () => {
  it('is for admins, and so is trying', async () => {
    for (const someone of [bo, visitor('fr')])
      for (const act of [
        parts.saveIdea.run(someone, walk),
        parts.previewIdea.run(someone, walk),
        parts.removeIdea.run(someone, 'washhouse-walk'),
      ])
        await expect(act).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('loses nothing that somebody else said meanwhile', async () => {
    const slug = await parts.saveIdea.run(ada, walk);
    const seen = await updatedAt(slug);
    await parts.saveIdea.run(ada, { ...walk, slug, en: ['washhouse walk', 'laundry stroll'] });
    for (const expectedUpdatedAt of [seen, null])
      await expect(parts.saveIdea.run(ada, { ...walk, slug, expectedUpdatedAt })).rejects.toMatchObject({
        code: 'CONFLICT',
        reason: 'likeness.idea_changed_since',
      });
    await expect(parts.removeIdea.run(ada, slug, seen)).rejects.toMatchObject({ code: 'CONFLICT' });
    await parts.saveIdea.run(ada, { ...walk, slug, expectedUpdatedAt: await updatedAt(slug) });
  });

  it('the same again leaves no trace', async () => {
    const slug = await parts.saveIdea.run(ada, walk);
    await parts.saveIdea.run(ada, { ...walk, slug });
    expect(await db.read((tx) => tx.count(IdeaChange))).toBe(1);
  });
});

describe('trying an idea', () => {
  it('says who would have it, in their words, and which likenesses come; and that is what comes', async () => {
    const tour = await opens('La tournée des lavoirs', 'Le dimanche, puis un goûter.');
    const stroll = await opens('Une balade de buanderie en buanderie', 'En chantant, avec des accordéons.');
    const linen = await opens(
      'Du linge et des pas',
      'Chaque mois de mai, la commune propose une tournée de ses lavoirs.',
    );
    await opens('Cinéma de plein air', 'Un drap, un projecteur, une nuit d’été.');
    const preview = await parts.previewIdea.run(ada, walk);
    expect(preview).toMatchObject({ possible: 3, read: 3, found: 3, gained: 3, lost: 0, changed: 3, compared: 3 });
    const marked = ({ id }: Project) => {
      const { title, excerpt } = preview.projects.find(({ projectId }) => projectId === id)!;
      return [title, excerpt].map((pieces) => pieces.flatMap((piece) => (piece.marked ? [piece.text] : [])));
    };
    expect(marked(tour)).toEqual([['tournée', 'lavoirs'], []]);
    expect(marked(stroll)).toEqual([['balade', 'buanderie', 'buanderie'], []]);
    expect(marked(linen)).toEqual([[], ['tournée', 'lavoirs']]);
    expect(preview.came).toBeGreaterThan(0);
    expect(await db.read((tx) => tx.count(IdeaEntry))).toBe(0);

    await parts.saveIdea.run(ada, walk);
    await works();
    const pairs = await db.read((tx) => tx.find(Likeness, { where: { alike: true } }));
    const kinds = new Map(pairs.map((pair) => [[pair.projectId, pair.otherProjectId].sort().join(), pair.kind]));
    for (const { projectId, otherProjectId, after } of preview.likenesses)
      expect(kinds.get([projectId, otherProjectId].sort().join())).toBe(after);
    const again = await parts.previewIdea.run(ada, { ...walk, slug: 'washhouse-walk', off: true });
    expect(again).toMatchObject({ found: 0, lost: 3, came: 0, went: preview.came });
  });

  it('refuses what saving would', async () => {
    await expect(parts.previewIdea.run(ada, { ...nothing, fr: ['AMAP'] })).rejects.toMatchObject({
      fields: [{ reason: 'likeness.label_taken' }],
    });
  });

  it('shows nothing that is hidden', async () => {
    const tour = await opens('La tournée des lavoirs');
    await db.write((tx) => tx.query('UPDATE project SET hidden_at = now() WHERE id = $1', [tour.id]));
    await db.write((tx) => parts.index.run(tx, [tour.id]));
    expect(await parts.previewIdea.run(ada, walk)).toMatchObject({ possible: 0, found: 0, projects: [] });
  });
});
