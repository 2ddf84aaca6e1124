import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeOnRedis } from '@essaim/platform-server/testing';
import { chaos } from './chaos.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Milliseconds; more than it takes, also on a machine that does something else. */
const PATIENCE_MS = 600_000;

const backends = [
  ['PostgreSQL', 'postgres', describe],
  ['Redis', 'redis', describeOnRedis],
] as const;

for (const [name, queues, describeHere] of backends)
  describeHere(`Everything is killed again and again, queues on ${name},`, () => {
    it(
      'while 200 things happen to 20 people each; and each is told of each once, in the page and by mail',
      async () => {
        const folder = path.join(root, '.essaim', `chaos-${queues}-${process.pid}`);
        const report = await chaos({
          folder,
          queues,
          askers: 10,
          projects: 20,
          answerers: 20,
          kills: 20,
          killEveryMs: 800,
        });
        process.stdout.write(`${JSON.stringify(report)}\n`);
        expect(report).toMatchObject({
          events: 200,
          notifications: 4_000,
          mails: 4_000,
          accepted: 4_000,
          missing: 0,
          doubled: 0,
          mailsMissing: 0,
          mailsDoubled: [],
          otherNames: 0,
          givenUp: [],
        });
        expect(Object.values(report.deaths).reduce((one, other) => one + other, 0)).toBe(20);
      },
      PATIENCE_MS,
    );
  });
