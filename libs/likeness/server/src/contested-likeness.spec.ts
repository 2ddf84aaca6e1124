import { expect, it } from '@jest/globals';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { aDatabase } from '@essaim/platform-server/testing';
import { projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { Likeness } from './likeness.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { ContestedLikeness1790000042001 } from './migrations/1790000042001-contested-likeness.ts';
import { aPair, matcherParts } from './testing.ts';

it('An instance that is upgraded knows of which pairs people said contrary things before, there and back', async () => {
  const db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  const { judge } = matcherParts(db);
  const [contested, agreed] = [
    await aPair(db, await aProject(db), await aProject(db), { nearness: 'FAR' }),
    await aPair(db, await aProject(db), await aProject(db), { nearness: 'FAR' }),
  ];
  const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
  for (const { projectId, otherProjectId } of [contested, agreed]) {
    await judge.run(actorOf(ana), { projectId, otherProjectId, verdict: 'SAME_IDEA' });
    // Whichever of the two comes first.
    const verdict = projectId === contested.projectId ? 'DIFFERENT' : 'RELATED';
    await judge.run(actorOf(bo), { projectId: otherProjectId, otherProjectId: projectId, verdict });
  }
  const known = async () => (await db.read((tx) => tx.findBy(Likeness, { contested: true }))).map(({ id }) => id);
  expect(await known()).toEqual([contested.id]);

  const runner = db.source.createQueryRunner();
  const migration = new ContestedLikeness1790000042001();
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();
  expect(await known()).toEqual([contested.id]);
});
