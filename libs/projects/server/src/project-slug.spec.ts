import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { FormerSlug } from './former-slug.entity.ts';
import { freeSlug, isSlugOf, slugOf } from './project-slug.ts';
import { projectsSlice } from './projects.slice.ts';
import { aProject } from './testing.ts';

describe('the address of a title', () => {
  it.each([
    ["L'épicerie d'à côté", 'l-epicerie-d-a-cote'],
    ['Œuvres & cœurs', 'oeuvres-and-coeurs'],
    ['  Repair Café n°2 ', 'repair-cafe-n-2'],
    ['🌻🌻', 'projet'],
    ['new', 'projet-new'],
    [
      'Une très longue phrase qui raconte tout ce que nous voudrions faire ensemble un jour',
      'une-tres-longue-phrase-qui-raconte-tout-ce-que-nous-voudrions-faire',
    ],
    ['x'.repeat(90), 'x'.repeat(70)],
  ])('%s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is recognised with its number', () => {
    expect(['jardin', 'jardin-2', 'jardin-12'].map((slug) => isSlugOf(slug, 'Jardin'))).toEqual([true, true, true]);
    expect(['jardin-partage', 'jardins'].map((slug) => isSlugOf(slug, 'Jardin'))).toEqual([false, false]);
  });
});

describe('a free address', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await aDatabase(projectsSlice);
  });
  const free = (title: string, projectId = newId()) => db.write((tx) => freeSlug(tx, title, projectId));

  it('is numbered where others have it, or had it once', async () => {
    const bread = await aProject(db, { slug: 'four-a-pain' });
    await aProject(db, { slug: 'four-a-pain-3' });
    expect(await free('Four à pain')).toBe('four-a-pain-2');
    await db.write((tx) =>
      tx.insert(FormerSlug, Object.assign(new FormerSlug(), { slug: 'four-a-pain-2', projectId: bread.id })),
    );
    expect(await free('Four à pain')).toBe('four-a-pain-4');
    expect(await free('Four à pain', bread.id)).toBe('four-a-pain'); // one's own
  });

  it('is given once, to those who ask at the same moment', async () => {
    const slugs = await Promise.all(
      Array.from({ length: 5 }, () =>
        db.write(async (tx) => {
          const id = newId();
          const slug = await freeSlug(tx, 'Lavoir', id);
          await tx.query(
            `INSERT INTO project (id, slug, title, stage, lineage_id, created_at, updated_at) VALUES ($1, $2, 'Lavoir', 'DRAFT', $1, now(), now())`,
            [id, slug],
          );
          return slug;
        }),
      ),
    );
    expect(slugs.sort()).toEqual(['lavoir', 'lavoir-2', 'lavoir-3', 'lavoir-4', 'lavoir-5']);
  });
});
