import { expect, it } from '@jest/globals';
import { federationSlice } from '@essaim/federation-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice } from '@essaim/people-server';
import { newIds } from '@essaim/platform-server';
import { aDatabase } from '@essaim/platform-server/testing';
import { projectsSlice } from '@essaim/projects-server';
import { notificationsSlice } from './notifications.slice.ts';
import { ChunksOfTheirOwn1790000041001 } from './migrations/1790000041001-chunks-of-their-own.ts';

const PEOPLE = 9_000;

it('leaves what is under way to be told to those who do not have it yet, there and back', async () => {
  const db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);
  const people = newIds(PEOPLE).sort();
  const [underWay, done] = newIds(2);
  const list = 'INSERT INTO fan_out (event_id, kind, told, total, done, begun_at, finished_at) VALUES';
  await db.source.query(`${list} ($1, 'PAGE_SAVED', '{}', $2, 4000, now(), NULL)`, [underWay, PEOPLE]);
  await db.source.query(`${list} ($1, 'PAGE_SAVED', '{}', $2, $2, now(), now())`, [done, PEOPLE]);
  // The first chunk is told; of the others, every third is a member.
  for (const place of [4_000, 8_000])
    await db.source.query(
      `INSERT INTO fan_out_chunk (event_id, kind, place, people) VALUES ($1, 'PAGE_SAVED', $2, $3)`,
      [
        underWay,
        place,
        Object.groupBy(people.slice(place, place + 4_000), (_, at) => (at % 3 ? 'FOLLOWER' : 'MEMBER')),
      ],
    );
  const chunks = () => db.source.query('SELECT * FROM fan_out_chunk ORDER BY place');
  const before = await chunks();

  const runner = db.source.createQueryRunner();
  const migration = new ChunksOfTheirOwn1790000041001();
  await migration.down(runner);
  const rows = await db.source.query('SELECT event_id, people, reasons, told_from FROM fan_out ORDER BY finished_at');
  expect(rows.map(({ event_id, told_from }: Record<string, unknown>) => [event_id, told_from])).toEqual([
    [done, []],
    [underWay, [0]],
  ]);
  expect(rows[1].people.slice(4_000)).toEqual(people.slice(4_000));
  expect(rows[1].reasons.slice(3_999, 4_003)).toEqual([null, 'MEMBER', 'FOLLOWER', 'FOLLOWER']);

  await migration.up(runner);
  await runner.release();
  expect(await chunks()).toEqual(before);
});
