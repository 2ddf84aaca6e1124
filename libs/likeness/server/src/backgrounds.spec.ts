import { beforeAll, expect, it } from '@jest/globals';
import { newId } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { projectRows, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { backgroundsOf, keepBackgrounds } from './backgrounds.ts';
import type { Background } from './calibration.ts';
import { likenessSlice } from './likeness.slice.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
});

it('What is merely alike to a project is as its last look saw it, and gone when a look cannot tell', async () => {
  const { id } = await aProject(db, { title: 'Cinéma de plein air' });
  const [project] = await db.read((tx) => projectRows(tx, [id]));
  const saw = (background: Background | null) =>
    db.write((tx) => keepBackgrounds(tx, [{ project: project!, background }]));
  const known = async () => (await db.read((tx) => backgroundsOf(tx, [id, newId()]))).get(id);
  expect(await known()).toBeUndefined();

  await saw({ words: 0.25, letters: 0.5, titles: 0.125, meaning: null });
  expect(await known()).toEqual({ words: 0.25, letters: 0.5, titles: 0.125, meaning: null });
  await saw({ words: 0.25, letters: 0.5, titles: 0.125, meaning: 0.75 });
  expect(await known()).toMatchObject({ meaning: 0.75 });

  // What drifts by next to nothing is not written; a model that does not answer takes nothing back.
  await saw({ words: 0.2501, letters: 0.5, titles: 0.125, meaning: 0.75 });
  expect(await known()).toMatchObject({ words: 0.25 });
  await saw({ words: 0.375, letters: 0.25, titles: 0.25, meaning: null });
  expect(await known()).toEqual({ words: 0.375, letters: 0.25, titles: 0.25, meaning: 0.75 });

  await saw(null);
  expect(await known()).toBeUndefined();
});
