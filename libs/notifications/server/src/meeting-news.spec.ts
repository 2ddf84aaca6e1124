import { beforeAll, expect, it } from '@jest/globals';
import { at, now } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { federationSlice } from '@essaim/federation-server';
import { meetingsSlice } from '@essaim/meetings-server';
import { aMeeting } from '@essaim/meetings-server/testing';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { newsByNow } from './meeting-news.ts';
import { notificationsSlice } from './notifications.slice.ts';
import { someNews } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  const before = [territoriesSlice, peopleSlice, organisationsSlice, projectsSlice, federationSlice];
  db = await aDatabase(...before, meetingsSlice, notificationsSlice);
});

const minutesAgo = <T>(minutes: number, act: () => Promise<T>): Promise<T> =>
  at(new Date(now().getTime() - minutes * 60_000), act);

it('a meeting that was moved several times is told of once, by its last move, to each who comes', async () => {
  const [ana, bo, chloe] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo'), await aPerson(db, 'Chloé')];
  const project = await aProject(db, { holder: ana });
  const [workday, visit] = [await aMeeting(db, project.id), await aMeeting(db, project.id, { title: 'Visite' })];
  const moved = (minutes: number, personId: string, meetingId: string) =>
    minutesAgo(minutes, () => someNews(db, personId, { kind: 'MEETING_CHANGED', params: { meetingId } }));
  const announced = await minutesAgo(9, () =>
    someNews(db, bo.id, { kind: 'MEETING_ANNOUNCED', params: { meetingId: workday.id } }),
  );
  const news = [
    await moved(3, bo.id, workday.id),
    await moved(2, bo.id, workday.id),
    await moved(1, bo.id, workday.id),
    await moved(5, bo.id, visit.id),
    await moved(4, chloe.id, workday.id),
  ];
  const told = await db.read((tx) => newsByNow(tx, [announced, ...news]));
  expect(told.map(({ id }) => id)).toEqual([announced, news[2]!, news[3]!, news[4]!].map(({ id }) => id));
  expect(await db.read((tx) => newsByNow(tx, [news[0]!]))).toEqual([]); // its mail leaves on its own
});

it('nor is anybody told of a project that they may not know of any more; its members are', async () => {
  const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
  for (const closed of [{ stage: 'DRAFT' }, { hiddenAt: now(), hiddenReason: 'À voir' }] as const) {
    const project = await aProject(db, { holder: ana, ...closed });
    const { id: meetingId } = await aMeeting(db, project.id);
    const [anas, bos] = [
      await someNews(db, ana.id, { kind: 'MEETING_CHANGED', params: { meetingId } }),
      await someNews(db, bo.id, { kind: 'MEETING_CHANGED', params: { meetingId } }),
    ];
    const told = await db.read((tx) => newsByNow(tx, [anas, bos]));
    expect(told.map(({ id }) => id)).toEqual([anas.id]);
  }
});
