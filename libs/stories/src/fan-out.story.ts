import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { EventLog, newIds, readPlatformSettings, ReplayEvents } from '@essaim/platform-server';
import { ProjectStageChanged } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { openWorker } from '@essaim/worker';
import { openForge, type OpenForge } from './open-forge.ts';

jest.setTimeout(120_000);

/** More than three chunks, the last of them no whole one. */
const FOLLOWERS = 13_001;

async function peopleWith(forge: OpenForge, count: number): Promise<string[]> {
  const ids = newIds(count);
  await forge.db.source.query(
    `INSERT INTO person (id, handle, name, email, email_verified_at, language, created_at)
     SELECT id, id, 'Personne', id || '@people.example', now(), 'fr', now() FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
  return ids;
}

const toldOf = (forge: OpenForge, event: string): Promise<[{ told: number; people: number }]> =>
  forge.db.source.query(
    'SELECT count(*)::int AS told, count(DISTINCT person_id)::int AS people FROM notification WHERE event_id = $1',
    [event],
  );

describe('News of a project that thousands follow', () => {
  it('reaches each of them once, though the worker that tells them dies on the way', async () => {
    const forge = await openForge({ work: false });
    const { db } = forge;
    const project = await aProject(db, { title: 'La grande traversée' });
    await db.source.query(
      `INSERT INTO project_follow (id, project_id, person_id, level, since)
       SELECT gen_random_uuid(), $1, id, 'ALL', now() FROM unnest($2::uuid[]) AS id`,
      [project.id, await peopleWith(forge, FOLLOWERS)],
    );
    await db.write((tx) => new EventLog().record(tx, null, new ProjectStageChanged(project.id, 'IDEA', 'ACTIVE')));

    const settings = readPlatformSettings({ LOG_LEVEL: 'silent' });
    const first = await openWorker(db.url, settings);
    const progress = async () => (await db.source.query('SELECT event_id, done, total FROM fan_out'))[0];
    while (!(await progress())?.done) await pause(5);
    await db.source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'essaim worker'`,
    );
    await first.close();
    const { event_id: event, done, total } = await progress();
    expect(total).toBe(FOLLOWERS);
    expect((await toldOf(forge, event))[0].told).toBe(done);

    // An operator has all of it heard again, on top.
    await new ReplayEvents(db).since(new Date(0), [
      { name: 'notify', hears: [ProjectStageChanged.event] },
      { name: 'fan-out', hears: ['notifications.fan_out_due'] },
    ]);

    const second = await openWorker(db.url, settings);
    await forge.settle();
    await second.close();
    expect(await toldOf(forge, event)).toEqual([{ told: FOLLOWERS, people: FOLLOWERS }]);
    expect(await db.source.query('SELECT done, finished_at FROM fan_out')).toEqual([
      { done: FOLLOWERS, finished_at: expect.any(Date) },
    ]);
    expect(await db.source.query('SELECT * FROM fan_out_chunk')).toEqual([]);

    // A piece of news that a version before this one had begun to tell, one chunk after the other.
    const others = await peopleWith(forge, 9_000);
    const [{ id: earlier }] = await db.source.query(
      `WITH moved AS (
        INSERT INTO domain_event (id, name, payload, occurred_at, relayed_at)
        VALUES (gen_random_uuid(), 'test.earlier', '{}', now(), now()) RETURNING id
      ), listed AS (
        INSERT INTO fan_out (event_id, kind, told, total, begun_at)
        SELECT moved.id, kind, told || '{"to": []}', $2, now() FROM moved, fan_out RETURNING event_id, kind
      ), chunks AS (
        INSERT INTO fan_out_chunk (event_id, kind, place, people)
        SELECT event_id, kind, place, jsonb_build_object('FOLLOWER', to_jsonb(($1::uuid[])[place + 1 : place + 4000]))
        FROM listed, generate_series(0, $2 - 1, 4000) AS place
      ), due AS (
        INSERT INTO domain_event (id, name, payload, occurred_at)
        SELECT gen_random_uuid(), 'notifications.fan_out_due', jsonb_build_object('eventId', moved.id, 'kind', kind, 'from', 0), now()
        FROM moved, fan_out)
      SELECT id FROM moved`,
      [others, others.length],
    );
    const third = await openWorker(db.url, settings);
    await forge.settle();
    await third.close();
    expect(await toldOf(forge, earlier)).toEqual([{ told: others.length, people: others.length }]);
  });
});
