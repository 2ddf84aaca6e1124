import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openApi } from '@essaim/api';
import { slices } from '@essaim/forge-server';
import { owedToFacts, readPlatformSettings, type MailboxMessage } from '@essaim/platform-server';
import { aDatabase, anEmptyRedis, closeAfterTests, type TestDatabase } from '@essaim/platform-server/testing';
import { openWorker } from '@essaim/worker';
import { Visitor } from './visitor.ts';

/** Milliseconds within which workers must have done what is owed; a story that waits longer has found a fault. */
const PATIENCE_MS = 120_000;

/** A whole forge in this process: API, page and worker over a database of its own. */
export interface OpenForge {
  db: TestDatabase;
  /** http://127.0.0.1:port */
  address: string;
  /** Someone at a browser, not signed in. */
  visitor: (language?: 'fr' | 'en') => Visitor;
  /** Someone with a new account; `name` gives the address `name@example.org`. */
  person: (name: string, language?: 'fr' | 'en') => Promise<Visitor>;
  /** Resolves once every fact was relayed and everything owed to it is done. */
  settle: () => Promise<void>;
  /** Mails to an address, oldest first. */
  mailbox: (to: string) => Promise<Pick<MailboxMessage, 'to' | 'subject' | 'text' | 'html' | 'headers'>[]>;
}

export interface ForgeOptions {
  /** Redis is the one of `TEST_REDIS_URL`, emptied. */
  queues?: 'postgres' | 'redis';
  /** Settings beside the defaults of demonstration mode. */
  environment?: NodeJS.ProcessEnv;
  /** False: nobody relays or delivers. */
  work?: boolean;
}

/** Opens a forge for one file of stories; it is closed after them. */
export async function openForge({
  queues = 'postgres',
  environment = {},
  work = true,
}: ForgeOptions = {}): Promise<OpenForge> {
  const db = await aDatabase(...slices);
  const settings = readPlatformSettings({
    ESSAIM_MODE: 'demo',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    ...(queues === 'redis' && { REDIS_URL: await anEmptyRedis() }),
    ...environment,
  });
  const app = await openApi(db.url, settings);
  await app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const worker = work ? await openWorker(db.url, settings) : undefined;
  closeAfterTests(async () => {
    await worker?.close();
    await app.close();
  });

  const visitor = (language: 'fr' | 'en' = 'fr') => new Visitor(address, language);
  return {
    db,
    address,
    visitor,
    person: async (name, language = 'fr') => {
      const someone = visitor(language);
      await someone.signUp(name);
      return someone;
    },
    settle: () => settle(db),
    mailbox: (to) =>
      db.source.query(
        'SELECT "to", subject, text, html, headers FROM mailbox_message WHERE "to" = $1 ORDER BY sent_at, id',
        [to],
      ),
  };
}

async function settle(db: TestDatabase): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const owed = await owedToFacts(db);
    const [failed] = await db.source.query(
      'SELECT listener, failure FROM event_handling WHERE failed_at IS NOT NULL LIMIT 1',
    );
    if (failed) throw new Error(`${failed.listener} gave up: ${failed.failure}`);
    if (owed === 0) return;
    if (Date.now() > until) {
      const rows = await db.source.query(
        'SELECT listener, enqueued_at, failure FROM event_handling WHERE handled_at IS NULL LIMIT 5',
      );
      throw new Error(`The workers still owe ${owed}: ${JSON.stringify(rows)}`);
    }
    await pause(20);
  }
}
