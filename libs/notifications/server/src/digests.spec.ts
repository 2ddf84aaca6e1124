import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { at, EventLog, now } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { organisationsSlice } from '@essaim/organisations-server';
import { projectsSlice } from '@essaim/projects-server';
import { federationSlice } from '@essaim/federation-server';
import { Deliveries } from './deliveries.ts';
import { Delivery } from './delivery.entity.ts';
import { DigestQueue } from './digest-queue.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import { Digest } from './digest.entity.ts';
import { digestGroups, digestNews } from './digest.reads.ts';
import { Notification } from './notification.entity.ts';
import { notificationsSlice } from './notifications.slice.ts';
import { PutDigestsTogether } from './put-digests-together.ts';
import { someNews, someNewsIn, someWishes } from './testing.ts';
import { settingsOf } from './notification-settings.reads.ts';
import { UpdateNotificationSettings } from './update-notification-settings.ts';

let db: TestDatabase;
let digests: PutDigestsTogether;
let update: UpdateNotificationSettings;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);
  digests = new PutDigestsTogether(db, new Deliveries(new EventLog()), new DigestQueue());
  update = new UpdateNotificationSettings(db, new DigestQueue());
});

const lives = <T>(moment: string, act: () => Promise<T>): Promise<T> => at(new Date(moment), act);
const periodsOf = async (personId: string) =>
  (await db.read((tx) => tx.find(Digest, { where: { personId }, order: { createdAt: 'ASC' } }))).map(
    ({ period }) => period,
  );
const deliveriesTo = (personId: string) => db.read((tx) => tx.findBy(Delivery, { personId }));
const waitsUntil = async (personId: string) =>
  (await db.read((tx) => tx.findOneBy(DigestSchedule, { personId })))?.dueAt.toISOString();

describe('A digest', () => {
  it('gathers what waited, at its reader’s hour, and there is none where nothing did', async () => {
    const ana = await aPerson(db, 'Ana');
    const news = await lives('2026-11-26T10:00:00Z', () => someNews(db, ana.id));
    expect(await waitsUntil(ana.id)).toBe('2026-11-27T07:00:00.000Z');

    await lives('2026-11-27T06:59:00Z', () => digests.run());
    expect(await periodsOf(ana.id)).toEqual([]);

    await lives('2026-11-27T07:00:00Z', () => digests.run());
    await lives('2026-11-28T07:00:00Z', () => digests.run());
    expect(await periodsOf(ana.id)).toEqual(['DAILY 2026-11-27']);
    const [delivery] = await deliveriesTo(ana.id);
    expect(delivery).toMatchObject({ channel: 'DIGEST', kind: 'DIGEST' });
    const told = await db.read((tx) => digestNews(tx, { digestId: delivery!.params['digestId']! }));
    expect(told.map(({ id }) => id)).toEqual([news.id]);
  });

  it('is one for one day, however many workers look at once', async () => {
    const people = await Promise.all(['Bo', 'Cy', 'Di', 'Ed', 'Fa'].map((name) => aPerson(db, name)));
    for (const { id } of people) await lives('2026-11-26T10:00:00Z', () => someNews(db, id));
    await lives('2026-11-27T08:00:00Z', () => Promise.all([1, 2, 3, 4].map(() => digests.run())));
    for (const { id } of people) {
      expect(await periodsOf(id)).toEqual(['DAILY 2026-11-27']);
      expect(await deliveriesTo(id)).toHaveLength(1);
    }
  });

  it('is due to each at their own hour, zone and pause, where one piece of news waits for many', async () => {
    const people = await Promise.all(['Gus', 'Hed', 'Isa', 'Jon', 'Kim'].map((name) => aPerson(db, name)));
    const [, hed, isa, jon] = people;
    await lives('2026-11-26T10:00:00Z', async () => {
      await update.run(actorOf(hed!), { digestHour: 18 });
      await update.run(actorOf(isa!), { timeZone: 'Pacific/Auckland' });
      await update.run(actorOf(jon!), { pausedUntil: new Date('2026-11-30T07:00:00Z') });
      const ids = people.map(({ id }) => id);
      await db.write(async (tx) => new DigestQueue().expect(tx, ids, await settingsOf(tx, ids)));
    });
    expect(await Promise.all(people.map(({ id }) => waitsUntil(id)))).toEqual([
      '2026-11-27T07:00:00.000Z',
      '2026-11-26T17:00:00.000Z',
      '2026-11-26T19:00:00.000Z',
      '2026-11-30T07:00:00.000Z',
      '2026-11-27T07:00:00.000Z',
    ]);
  });

  it('leaves out what was read in the page, and does not leave when that is all', async () => {
    const gil = await aPerson(db, 'Gil');
    const news = await lives('2026-11-26T10:00:00Z', () => someNews(db, gil.id));
    await db.read((tx) => tx.update(Notification, news.id, { readAt: new Date('2026-11-26T11:00:00Z') }));
    await lives('2026-11-27T07:00:00Z', () => digests.run());
    expect(await periodsOf(gil.id)).toEqual([]);
    expect(await waitsUntil(gil.id)).toBeUndefined();
  });

  it('does not come twice for one day to whoever moves their hour ahead: what is new waits for the next', async () => {
    const hal = await aPerson(db, 'Hal');
    await lives('2026-11-26T10:00:00Z', () => someNews(db, hal.id));
    await lives('2026-11-27T07:00:00Z', () => digests.run());
    await lives('2026-11-27T08:00:00Z', async () => {
      await update.run(actorOf(hal), { digestHour: 18 });
      await someNews(db, hal.id);
    });
    expect(await waitsUntil(hal.id)).toBe('2026-11-27T17:00:00.000Z');
    await lives('2026-11-27T17:00:00Z', () => digests.run());
    expect(await periodsOf(hal.id)).toEqual(['DAILY 2026-11-27']);
    expect(await waitsUntil(hal.id)).toBe('2026-11-28T17:00:00.000Z');
    await lives('2026-11-28T17:00:00Z', () => digests.run());
    expect(await periodsOf(hal.id)).toEqual(['DAILY 2026-11-27', 'DAILY 2026-11-28']);
  });

  it('waits until a pause is over, and then holds all of it', async () => {
    const ivo = await aPerson(db, 'Ivo');
    await lives('2026-11-26T10:00:00Z', async () => {
      await someNews(db, ivo.id);
      await update.run(actorOf(ivo), { pausedUntil: new Date('2026-11-30T07:00:00Z') });
      await someNews(db, ivo.id);
    });
    expect(await waitsUntil(ivo.id)).toBe('2026-11-30T07:00:00.000Z');
    await lives('2026-11-30T07:00:00Z', () => digests.run());
    const [delivery] = await deliveriesTo(ivo.id);
    expect(await db.read((tx) => digestNews(tx, { digestId: delivery!.params['digestId']! }))).toHaveLength(2);
  });

  it('is forgotten by whoever wants none any more', async () => {
    const jo = await aPerson(db, 'Jo');
    await lives('2026-11-26T10:00:00Z', async () => {
      await someNews(db, jo.id);
      await update.run(actorOf(jo), { digest: 'NEVER' });
    });
    expect(await waitsUntil(jo.id)).toBeUndefined();
    await lives('2026-11-27T07:00:00Z', () => digests.run());
    expect(await deliveriesTo(jo.id)).toEqual([]);
  });

  it('misses nothing that is being told while it is put together', async () => {
    const kim = await aPerson(db, 'Kim');
    await lives('2026-11-26T10:00:00Z', () => someNews(db, kim.id));
    // News is written, and not yet committed, when the workers look.
    await db.write(async (tx) => {
      await someNewsIn(tx, kim.id, { createdAt: new Date('2026-11-27T06:59:59Z') });
      await lives('2026-11-27T07:00:00Z', () => digests.run());
    });
    await lives('2026-11-27T07:00:20Z', () => digests.run());
    const all = await db.read((tx) => tx.findBy(Notification, { personId: kim.id }));
    expect(all.map(({ digestId }) => typeof digestId)).toEqual(['string', 'string']);
    expect(await periodsOf(kim.id)).toEqual(['DAILY 2026-11-27']);
  });
});

describe('News that several tell one person at the same time', () => {
  it('does not keep them waiting for each other, and is all in one digest', async () => {
    const max = await aPerson(db, 'Max');
    await lives('2026-11-26T09:00:00Z', () => someNews(db, max.id));
    const moment = { createdAt: new Date('2026-11-26T10:00:00Z') };
    await lives('2026-11-26T10:00:00Z', () =>
      db.write(async (tx) => {
        await someNewsIn(tx, max.id, moment);
        await db.write((other) => someNewsIn(other, max.id, moment)); // would never end, were it to wait
      }),
    );
    await lives('2026-11-27T07:00:00Z', () => digests.run());
    const all = await db.read((tx) => tx.findBy(Notification, { personId: max.id }));
    expect(all.map(({ digestId }) => digestId)).toEqual(Array(3).fill(all[0]!.digestId));
  });

  it('is waited for by the digest though another began to wait for it just before', async () => {
    const nat = await aPerson(db, 'Nat');
    const began = Promise.withResolvers<void>();
    await lives('2026-11-26T10:00:00Z', async () => {
      // Whoever comes second finds no row, waits for that of the first, and then holds it.
      const first = db.write(async (tx) => {
        await someNewsIn(tx, nat.id);
        began.resolve();
        await untilSomebodyWaits();
      });
      await began.promise;
      const second = db.write(async (tx) => {
        await someNewsIn(tx, nat.id);
        await lives('2026-11-27T07:00:00Z', () => digests.run());
        expect(await periodsOf(nat.id)).toEqual([]);
      });
      await Promise.all([first, second]);
    });
    await lives('2026-11-27T07:00:20Z', () => digests.run());
    const all = await db.read((tx) => tx.findBy(Notification, { personId: nat.id }));
    expect(all.map(({ digestId }) => typeof digestId)).toEqual(['string', 'string']);
  });

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = () =>
      db.source.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
    while (!((await waiting()) as unknown[]).length) await pause(5);
  }
});

describe('What a digest says', () => {
  it('stands by subject, that with the newest word first, and once for what happened again', async () => {
    const [garden, mill] = ['a3f1c2d4-0000-4000-8000-000000000001', 'a3f1c2d4-0000-4000-8000-000000000002'];
    const lou = await aPerson(db, 'Lou');
    const tell = (moment: string, subjectId: string, kind: string, path: string) =>
      lives(moment, () => someNews(db, lou.id, { subjectId, kind, path }));
    await tell('2026-11-26T08:00:00Z', garden, 'PAGE_SAVED', '/budget');
    await tell('2026-11-26T09:00:00Z', mill, 'STAGE_CHANGED', '/mill');
    await tell('2026-11-26T10:00:00Z', garden, 'PAGE_SAVED', '/budget');
    await tell('2026-11-26T11:00:00Z', garden, 'MEMBER_JOINED', '/people');
    const news = await lives('2026-11-26T12:00:00Z', () => db.read((tx) => digestNews(tx, { awaitedBy: lou.id })));
    expect(
      digestGroups(news).map(({ subject, items }) => [
        subject.id,
        items.map(({ notification, times }) => [notification.kind, times]),
      ]),
    ).toEqual([
      [
        garden,
        [
          ['MEMBER_JOINED', 1],
          ['PAGE_SAVED', 2],
        ],
      ],
      [mill, [['STAGE_CHANGED', 1]]],
    ]);
  });
});

/** Both hemispheres, whole hours and others, clocks that change and clocks that do not. */
const twelveZones = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Santiago',
  'America/St_Johns',
  'Africa/Cairo',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];

describe('A year in twelve time zones', () => {
  it('brings each person one digest for each day of their calendar, across every change of the clock', async () => {
    // Hours that clocks skip or strike twice are among them.
    const people = await Promise.all(
      twelveZones.map(async (timeZone, place) => {
        const person = await aPerson(db, `Year ${place}`);
        const digestHour = [2, 1, 2, 2, 0, 2, 0, 8, 23, 2, 2, 2][place]!;
        await someWishes(db, person.id, { timeZone, digestHour });
        return person;
      }),
    );
    const begin = new Date('2026-01-01T00:00:00Z').getTime();
    const hour = 3_600_000;
    // Whoever has had their news hears something new before the next look; two workers look, every six hours.
    for (let moment = begin; moment < begin + 365 * 24 * hour; moment += 6 * hour)
      await at(new Date(moment), () => aLook(people.map(({ id }) => id)));

    for (const [place, { id }] of people.entries()) {
      const days = (await periodsOf(id)).map((period) => period.slice('DAILY '.length));
      expect([twelveZones[place], new Set(days).size]).toEqual([twelveZones[place], days.length]);
      const first = Date.parse(days[0]!);
      const wanted = days.map((_day, count) => new Date(first + count * 24 * hour).toISOString().slice(0, 10));
      expect([twelveZones[place], days]).toEqual([twelveZones[place], wanted]); // each day in its turn, none left out
      expect(days.length).toBeGreaterThanOrEqual(364);
      expect(await deliveriesTo(id)).toHaveLength(days.length);
    }
  }, 240_000);

  /** Who waits for nothing hears of something; the workers look. */
  async function aLook(people: readonly string[]): Promise<void> {
    const idle: { id: string }[] = await db.source.query(
      `SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM digest_schedule WHERE person_id = id)`,
      [people],
    );
    if (idle.length)
      await db.write(async (tx) => {
        const ids = idle.map(({ id }) => id);
        await tx.query(
          `INSERT INTO notification (id, person_id, event_id, kind, because, params, path, subject_kind, subject_id, created_at, awaits_digest)
           SELECT gen_random_uuid(), id, gen_random_uuid(), 'STAGE_CHANGED', 'FOLLOWER', '{}', '/', 'PROJECT', gen_random_uuid(), $2, true
           FROM unnest($1::uuid[]) AS id`,
          [ids, now()],
        );
        await new DigestQueue().expect(tx, ids, await settingsOf(tx, ids));
      });
    await Promise.all([digests.run(), digests.run()]);
  }
});
