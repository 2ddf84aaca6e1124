import { expect, it } from '@jest/globals';
import { isModerator, visitor, type Actor } from '@essaim/platform-server';
import { aDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { isPublic } from './project.policy.ts';
import { readableRows } from './project.reads.ts';
import { projectsSlice } from './projects.slice.ts';
import { publicSql, readableSql } from './readable-sql.ts';
import { aListing, aProject } from './testing.ts';

it('a list in SQL shows what the rule shows: drafts to members, what is hidden to members and moderators', async () => {
  const db = await aDatabase(peopleSlice, projectsSlice);
  const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
  const mo = await aPerson(db, 'Mo', { instanceRoles: ['MODERATOR'] });
  const hidden = { hiddenAt: new Date(), hiddenReason: 'Publicité' };
  const projects = [
    await aProject(db, { holder: ana }),
    await aListing(db),
    await aProject(db, { stage: 'CLOSED' }),
    await aProject(db, { stage: 'DRAFT', members: [[ana, 'CONTRIBUTOR']] }),
    await aProject(db, { ...hidden, members: [[ana, 'MEDIATOR']] }),
    await aProject(db, { stage: 'DRAFT', ...hidden }),
  ];
  const ids = projects.map(({ id }) => id);
  const listed = async (actor: Actor): Promise<string[]> => {
    const sql = `SELECT id FROM project WHERE id = ANY($3) AND ${readableSql('project', '$1', '$2')}`;
    const rows: { id: string }[] = await db.source.query(sql, [actor.personId, isModerator(actor), ids]);
    return rows.map(({ id }) => id).sort();
  };
  for (const actor of [visitor('fr'), actorOf(bo), actorOf(ana), actorOf(mo)]) {
    const ruled = (await db.read((tx) => readableRows(tx, actor, ids))).map(({ id }) => id).sort();
    expect(await listed(actor)).toEqual(ruled);
  }
  const forAll: { id: string }[] = await db.source.query(
    `SELECT id FROM project WHERE id = ANY($1) AND ${publicSql('project')} ORDER BY id`,
    [ids],
  );
  expect(forAll.map(({ id }) => id)).toEqual(
    projects
      .filter(isPublic)
      .map(({ id }) => id)
      .sort(),
  );
  expect((await listed(visitor('fr'))).length).toBe(3);
  expect((await listed(actorOf(ana))).length).toBe(5);
});
