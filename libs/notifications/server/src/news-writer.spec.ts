import { beforeAll, expect, it } from '@jest/globals';
import { federationSlice } from '@essaim/federation-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { EventLog, newId } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { projectsSlice } from '@essaim/projects-server';
import { ChannelPlan } from './channel-plan.ts';
import { Deliveries } from './deliveries.ts';
import { Delivery } from './delivery.entity.ts';
import { DigestQueue } from './digest-queue.ts';
import { NewsWriter } from './news-writer.ts';
import { news } from './notification.catalogue.ts';
import { Notification } from './notification.entity.ts';
import { notificationsSlice } from './notifications.slice.ts';
import { because, type News } from './tell.ts';

let db: TestDatabase;
const deliveries = new Deliveries(new EventLog());
const writer = new NewsWriter(new ChannelPlan(), deliveries, new DigestQueue());
beforeAll(async () => {
  db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);
});

const somethingOf = (kind: string, why: string, ...people: string[]): News => ({
  event: { id: newId(), occurredAt: new Date() },
  line: news.find((line) => line.kind === kind)!,
  told: {
    to: because(why, people),
    params: { what: kind },
    path: `/${kind}`,
    subject: { kind: 'ACCOUNT', id: newId() },
  },
});
const write = (...pieces: News[]) =>
  db.write(async (tx) => {
    const written = await writer.show(tx, pieces);
    for (const one of written) await deliveries.write(tx, await writer.toDeliver(tx, one));
    return written.map(({ shown }) => shown.map(({ personId }) => personId).sort());
  });

it('writes several pieces of news at once, each with its own words, for its own people and reasons', async () => {
  const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
  const asked = somethingOf('JOIN_REQUEST_RECEIVED', 'ANSWERS_REQUESTS', ana.id);
  const joined = somethingOf('MEMBER_JOINED', 'MEMBER', bo.id, ana.id);
  expect(await write(asked, joined)).toEqual([[ana.id], [ana.id, bo.id].sort()]);
  const rows = await db.read((tx) => tx.find(Notification, { order: { kind: 'ASC', personId: 'ASC' } }));
  expect(
    rows.map(({ personId, kind, because, eventId, params, path, subjectId, awaitsDigest }) => [
      ...[personId, kind, because, eventId, params['what'], path, subjectId, awaitsDigest],
    ]),
  ).toEqual(
    [
      [ana.id, 'JOIN_REQUEST_RECEIVED', 'ANSWERS_REQUESTS', asked, false] as const,
      ...[ana.id, bo.id].sort().map((id) => [id, 'MEMBER_JOINED', 'MEMBER', joined, true] as const),
    ].map(([id, kind, why, { event, told }, waits]) => [
      id,
      kind,
      why,
      event.id,
      kind,
      `/${kind}`,
      told.subject.id,
      waits,
    ]),
  );
  expect(await db.read((tx) => tx.find(Delivery))).toMatchObject([{ personId: ana.id, eventId: asked.event.id }]);
});

it('shows nobody what they have already, and says who is new to it', async () => {
  const [cleo, dan, eve] = [await aPerson(db, 'Cleo'), await aPerson(db, 'Dan'), await aPerson(db, 'Eve')];
  const first = somethingOf('JOIN_REQUEST_RECEIVED', 'ANSWERS_REQUESTS', cleo.id, dan.id);
  await write(first);
  const again = { ...first, told: { ...first.told, to: because('ANSWERS_REQUESTS', [cleo.id, dan.id, eve.id]) } };
  expect(await write(again, somethingOf('MEMBER_JOINED', 'MEMBER', cleo.id))).toEqual([[eve.id], [cleo.id]]);
  expect(await write(again)).toEqual([[]]);
  expect(await db.read((tx) => tx.countBy(Delivery, { eventId: first.event.id }))).toBe(3);
});
