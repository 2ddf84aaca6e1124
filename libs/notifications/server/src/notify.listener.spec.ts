import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { federationSlice } from '@essaim/federation-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { Broadcast, EventLog } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { JoinRequest, JoinRequested, MemberJoined, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { ChannelPlan } from './channel-plan.ts';
import { Deliveries } from './deliveries.ts';
import { DigestQueue } from './digest-queue.ts';
import { NewsWriter } from './news-writer.ts';
import { Notification } from './notification.entity.ts';
import { NotificationStream } from './notification-stream.ts';
import { notificationsSlice } from './notifications.slice.ts';
import { NotifyListener } from './notify.listener.ts';

let db: TestDatabase;
let broadcast: Broadcast;
let stream: NotificationStream;
let notify: NotifyListener;
const facts = new EventLog();
beforeAll(async () => {
  db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);
  broadcast = new Broadcast(db.url, undefined, () => undefined);
  stream = new NotificationStream(db, broadcast);
  const deliveries = new Deliveries(facts);
  const writer = new NewsWriter(new ChannelPlan(), deliveries, new DigestQueue());
  notify = new NotifyListener(db, facts, writer, deliveries, stream);
});
afterAll(() => broadcast.close());

/** Three projects, each with who holds it and who asks to join it, in turns: the order of their ids is none of their names. */
async function threeProjects() {
  const names = ['Garden', 'Orchard', 'Oven'];
  const all = [];
  for (const title of names.toReversed()) {
    const [holder, newcomer] = [await aPerson(db, `${title} holder`), await aPerson(db, `${title} newcomer`)];
    all.unshift({ title, holder, newcomer, project: await aProject(db, { title, holder }) });
  }
  return all;
}

/** Each newcomer asks to join their project, and joined it; the ids of these facts. */
async function theyAsk(all: Awaited<ReturnType<typeof threeProjects>>): Promise<string[]> {
  await db.source.query('DELETE FROM domain_event');
  await db.write(async (tx) => {
    for (const { project, newcomer } of all) {
      const wish = { projectId: project.id, personId: newcomer.id, message: 'May I?', role: 'CONTRIBUTOR' as const };
      const request = Object.assign(new JoinRequest(), wish);
      await tx.insert(JoinRequest, request);
      await facts.record(tx, newcomer.id, new JoinRequested(request.id, project.id));
      await facts.record(tx, null, new MemberJoined(project.id, newcomer.id, 'CONTRIBUTOR'));
    }
  });
  const recorded: { id: string }[] = await db.source.query('SELECT id FROM domain_event');
  return recorded.map(({ id }) => id);
}

it('Facts about several projects that are told together reach the people of each, about it, and the pages that are open', async () => {
  const all = await threeProjects();
  const page = await stream.of(all[1]!.holder.id);
  const asked = await theyAsk(all);
  await notify.handleAll(asked);

  const told = await db.read((tx) => tx.find(Notification, { order: { kind: 'ASC' } }));
  for (const { title, holder, newcomer } of all)
    expect(
      told
        .filter(({ personId }) => personId === holder.id)
        .map(({ kind, params, aboutPersonId }) => [kind, params['project'], aboutPersonId]),
    ).toEqual([
      ['JOIN_REQUEST_RECEIVED', title, newcomer.id],
      ['MEMBER_JOINED', title, newcomer.id],
    ]);
  expect(told).toHaveLength(6);
  const shown = [await page.next(), await page.next()].map(({ value }) => value as Notification);
  expect(shown.map(({ kind, personId }) => [kind, personId]).sort()).toEqual(
    ['JOIN_REQUEST_RECEIVED', 'MEMBER_JOINED'].map((kind) => [kind, all[1]!.holder.id]),
  );
  await page.return!();
});

it('Facts that are told together are read together: three take as many statements as one', async () => {
  const statements = jest.spyOn(pg.Client.prototype, 'query');
  const counted = async (facts: readonly string[]) => {
    statements.mockClear();
    await notify.handleAll(facts);
    return statements.mock.calls.length;
  };
  const one = await counted(await theyAsk((await threeProjects()).slice(0, 1)));
  const three = await counted(await theyAsk(await threeProjects()));
  statements.mockRestore();
  expect(one).toBeGreaterThan(0);
  expect(three).toBe(one);
});
