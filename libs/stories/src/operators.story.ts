import { beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog, newId } from '@essaim/platform-server';
import { describeOnRedis } from '@essaim/platform-server/testing';
import { MemberJoined } from '@essaim/projects-server';
import { openForge, type OpenForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

const backends = [
  ['PostgreSQL', 'postgres', describe],
  ['Redis', 'redis', describeOnRedis],
] as const;

for (const [name, queues, describeHere] of backends)
  describeHere(`An operator's browser, queues on ${name},`, () => {
    let forge: OpenForge;
    let admin: Visitor;
    let person: Visitor;
    beforeAll(async () => {
      forge = await openForge({ queues });
      admin = await forge.person('Ada', 'en');
      person = await forge.person('Bo', 'en');
      await forge.db.source.query(`UPDATE person SET instance_roles = '{ADMIN}' WHERE email = $1`, [admin.email]);
      await forge.settle();
    }, 60_000);

    it('shows the queues to admins alone, and lets no other site touch them', async () => {
      for (const path of ['/admin/queues/', '/admin/queues/api/queues', '/admin/dead-letters'])
        for (const who of [person, forge.visitor()]) expect((await who.fetch(path)).status).toBe(404);
      expect(await (await admin.fetch('/admin/queues/')).text()).toContain('<title>Essaim');
      const { queues } = (await (await admin.fetch('/admin/queues/api/queues')).json()) as {
        queues: { name: string }[];
      };
      expect(queues.map((queue) => queue.name)).toEqual(expect.arrayContaining(['notify', 'deliver-email']));

      const pause = '/admin/queues/api/queues/notify/pause';
      const elsewhere = { method: 'PUT', headers: { origin: 'https://elsewhere.example' } };
      expect((await admin.fetch(pause, elsewhere)).status).toBe(403);
      expect((await person.fetch(pause, { method: 'PUT' })).status).toBe(404);
      expect((await admin.fetch(pause, { method: 'PUT' })).ok).toBe(true);
      expect((await admin.fetch('/admin/queues/api/queues/notify/resume', { method: 'PUT' })).ok).toBe(true);
    });

    it('lists what was given up with its cause, and has it tried again', async () => {
      await forge.db.write((tx) => new EventLog().record(tx, null, new MemberJoined(newId(), newId(), 'CONTRIBUTOR')));
      await forge.settle();
      await forge.db.source.query(
        `UPDATE event_handling SET failed_at = now(), handled_at = NULL, failure = 'Error: it rained <b>', attempts = 8
          WHERE listener = 'notify' AND event_id = (SELECT id FROM domain_event WHERE name = 'projects.member_joined')`,
      );
      const page = await (await admin.fetch('/admin/dead-letters')).text();
      expect(page).toContain('1 task was given up.');
      expect(page).toContain('Error: it rained &lt;b&gt;');
      const [, id] = /name="id" value="([^"]+)"/.exec(page)!;
      const retry = (origin: string) =>
        admin.fetch('/admin/dead-letters/retry', {
          method: 'POST',
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ id: id! }),
        });
      expect((await retry('https://elsewhere.example')).status).toBe(403);
      expect((await retry(forge.address)).status).toBe(303);
      await forge.settle();
      expect(await (await admin.fetch('/admin/dead-letters')).text()).toContain('Nothing was given up.');
    });
  });
