import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { findEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { conflict, insist } from './chaos/insist.ts';
import { numbers } from './chaos/random.ts';
import { Visitor } from './visitor.ts';

jest.setTimeout(420_000);

const root = path.resolve(import.meta.dirname, '../../..');
const data = path.join(root, '.essaim', `killed-${process.pid}`);
/** Pairs of projects that federate while processes are killed. */
const ROUNDS = 4;

type Part = 'api' | 'worker' | 'postgres';

/** A mail server outside the forge: what it took it has taken, whoever dies before hearing so. */
class MailServer {
  readonly taken: { messageId: string; subject: string; to: string; at: number }[] = [];
  /** Runs for a mail that has been taken, before its sender hears of it. */
  beforeAnswer: (subject: string) => Promise<void> = async () => undefined;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, answer) =>
      void simpleParser(stream).then(async ({ messageId = '', subject = '' }) => {
        this.taken.push({ messageId, subject, to: envelope.rcptTo[0]!.address, at: Date.now() });
        await this.beforeAnswer(subject);
        answer();
      }, answer),
  });

  async listen(): Promise<string> {
    // A sender that is killed leaves its connection broken: that is what this server is here to see.
    this.server.on('error', () => undefined);
    const listening = this.server.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

/** The built forge as a person starts it, in a folder of its own. */
class StartedForge {
  private process: ChildProcess | undefined;
  /** Moments at which something was killed. */
  readonly kills: number[] = [];
  address = '';
  private readonly port = 20_000 + (process.pid % 20_000);

  async start(smtpUrl: string): Promise<void> {
    const environment = {
      ...process.env,
      ESSAIM_DATA: data,
      PORT: String(this.port),
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
      SMTP_URL: smtpUrl,
    };
    const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
    const child = spawn(process.execPath, [path.join(root, 'apps/cli/bin/essaim.js'), 'start', '--empty'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready: (http\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The forge stopped (${code}): ${said}`)));
    this.process = child;
    this.address = (await ready).replace('localhost', '127.0.0.1');
  }

  /** kill -9 of one part, as a machine short of memory does it; the supervisor brings it back. */
  async kill(part: Part): Promise<void> {
    this.kills.push(Date.now());
    try {
      if (part === 'postgres') {
        const running = await findEmbeddedPostgres(path.join(data, 'postgres'));
        if (running) process.kill(running.pid, 'SIGKILL');
      } else {
        const { children } = JSON.parse(readFileSync(path.join(data, 'forge.json'), 'utf8')) as {
          children: { pid: number }[];
        };
        const child = children[part === 'api' ? 0 : 1];
        if (child) process.kill(child.pid, 'SIGKILL');
      }
    } catch {
      // It is down already, from the time before.
    }
  }

  async untilReady(): Promise<void> {
    const isReady = () =>
      fetch(`${this.address}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) await pause(100);
  }

  /** kill -9 of everything at once but the database's own processes, then a new start. */
  async restart(smtpUrl: string): Promise<void> {
    this.kills.push(Date.now());
    this.process!.removeAllListeners('exit');
    this.process!.kill('SIGKILL');
    await pause(200);
    await this.start(smtpUrl);
  }

  async query<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
    const running = await findEmbeddedPostgres(path.join(data, 'postgres'));
    if (!running) throw new Error('Connection: PostgreSQL is not up');
    const client = new pg.Client({ connectionString: running.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    this.process!.removeAllListeners('exit');
    const gone = new Promise((resolve) => this.process!.once('exit', resolve));
    this.process!.kill('SIGTERM');
    await gone;
  }
}

/** Milliseconds within which a request is answered by and large: the moments at which its server is killed. */
const ON_ITS_WAY_MS = 60;

/** Milliseconds for which a mail that is being sent has no answer yet: a kill so long before it arrived may still concern it. */
const HEARD_MS = 1_000;

const forge = new StartedForge();
const mailServer = new MailServer();
afterAll(async () => {
  await forge.stop();
  await mailServer.close();
  rmSync(data, { recursive: true, force: true });
});

describe('API, worker and PostgreSQL are killed again and again while people do their main job', () => {
  it('and nobody misses a notification or sees one twice; a mail comes again only if its acceptance was not heard', async () => {
    const smtpUrl = await mailServer.listen();
    await forge.start(smtpUrl);
    const random = numbers(2026);
    const people = new Map<string, Visitor>();
    for (const name of ['Ana', 'Bo', 'Claude']) {
      const person = new Visitor(forge.address, 'en');
      await person.signUp(name);
      people.set(name, person);
    }
    const [ana, bo, claude] = ['Ana', 'Bo', 'Claude'].map((name) => people.get(name)!) as [Visitor, Visitor, Visitor];

    let killing = true;
    const killer = (async () => {
      while (killing) {
        await pause(700 + random() * 1800);
        await forge.kill((['api', 'worker', 'postgres', 'worker'] as const)[Math.floor(random() * 4)]!);
        await forge.untilReady(); // on a slow machine, people would otherwise never get to do anything
      }
    })();
    /** Does something while a part is killed under it. */
    const under = async <T>(part: Part, act: () => Promise<T>): Promise<T> => {
      const [done] = await Promise.all([act(), pause(random() * ON_ITS_WAY_MS).then(() => forge.kill(part))]);
      return done;
    };
    // The worst moment for a mail: it has been taken, and whoever sent it, or was to note it, dies before it is said.
    const worst: Part[] = ['worker', 'postgres', 'worker'];
    mailServer.beforeAnswer = async (subject) => {
      const part = subject.includes('federate') ? worst.shift() : undefined;
      if (part) await forge.kill(part);
    };

    const publish = async (who: Visitor, title: string): Promise<string> => {
      const project = await insist(async () => {
        // What was made before the connection broke is found again by its title.
        const { viewer } = await who.ask('{ viewer { projects(first: 100) { nodes { id title stage } } } }');
        const known = viewer.projects.nodes.find((node: { title: string }) => node.title === title);
        return (
          known ??
          (
            await who.ask('mutation ($input: CreateProjectInput!) { createProject(input: $input) { id stage } }', {
              input: { title, summary: 'Neighbours who drive each other to the market.' },
            })
          ).createProject
        );
      });
      await insist(
        () => who.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', { id: project.id }),
        conflict({}),
      );
      return project.id as string;
    };

    for (let round = 1; round <= ROUNDS; round++) {
      const victim = (['api', 'worker', 'postgres'] as const)[round % 3]!;
      const [from, to] = [await publish(ana, `Ana drives ${round}`), await publish(bo, `Bo drives ${round}`)];
      await insist(() =>
        claude.ask('mutation ($id: ID!) { followProject(input: { projectId: $id }) { id } }', { id: from }),
      );
      await under(victim, () =>
        insist(
          () =>
            ana.ask('mutation ($input: SendFederationRequestInput!) { sendFederationRequest(input: $input) { id } }', {
              input: { fromProjectId: from, toProjectId: to, mode: 'FEDERATE', message: 'One shift for two?' },
            }),
          conflict({}),
        ),
      );
      const id = await insist(async () => {
        const { viewer } = await bo.ask(
          '{ viewer { federationRequests(status: PENDING) { nodes { id to { id } } } } }',
        );
        return viewer.federationRequests.nodes.find((node: { to: { id: string } }) => node.to.id === to)?.id as string;
      });
      await under(victim, () =>
        insist(
          () =>
            bo.ask('mutation ($id: ID!) { answerFederationRequest(input: { id: $id, accept: true }) { id } }', { id }),
          conflict({}),
        ),
      );
    }
    killing = false;
    await killer;
    await forge.restart(smtpUrl);
    await untilNothingIsOwed();

    const kindsOf = async (who: Visitor): Promise<string[]> =>
      (
        await insist(() => who.ask('{ viewer { notifications(first: 100) { nodes { kind text } } } }'))
      ).viewer.notifications.nodes
        .map(({ kind, text }: { kind: string; text: string }) => `${kind}: ${text}`)
        .filter((line: string) => line.includes('FEDERAT'))
        .sort();
    const rounds = Array.from({ length: ROUNDS }, (_, n) => n + 1);
    const words = (kind: string, text: (round: number) => string) =>
      rounds.map((round) => `${kind}: ${text(round)}`).sort();
    expect(await kindsOf(bo)).toEqual(
      words('FEDERATION_REQUEST_RECEIVED', (n) => `“Ana drives ${n}” asks “Bo drives ${n}” to federate`),
    );
    expect(await kindsOf(ana)).toEqual(
      words('FEDERATION_REQUEST_ACCEPTED', (n) => `“Bo drives ${n}” accepts to federate with “Ana drives ${n}”`),
    );
    expect(await kindsOf(claude)).toEqual(
      words('PROJECTS_FEDERATED', (n) => `“Ana drives ${n}” and “Bo drives ${n}” have federated`),
    );

    // A mail comes again only where its acceptance was not heard, for something was killed in between; and then it is the
    // same mail, under the same Message-ID.
    const mails = Map.groupBy(
      mailServer.taken.filter(({ subject }) => subject.includes('federate')),
      ({ subject, to }) => `${to}: ${subject}`,
    );
    expect(mails.size).toBe(ROUNDS * 2); // the one who asked and the one asked; who follows hears in a digest
    for (const [mail, copies] of mails) {
      expect([mail, new Set(copies.map(({ messageId }) => messageId)).size]).toEqual([mail, 1]);
      for (const [nth, copy] of copies.entries()) {
        const before = copies[nth - 1];
        const excused = !before || forge.kills.some((moment) => before.at - HEARD_MS < moment && moment < copy.at);
        expect([mail, nth, excused]).toEqual([mail, nth, true]);
      }
    }
    expect([...mails.values()].filter((copies) => copies.length > 1).length).toBeGreaterThanOrEqual(1);
  });
});

async function untilNothingIsOwed(): Promise<void> {
  for (;;) {
    const [row] = await insist(() =>
      forge.query<{ owed: string }>(`SELECT (SELECT count(*) FROM domain_event WHERE relayed_at IS NULL)
        + (SELECT count(*) FROM event_handling WHERE handled_at IS NULL AND failed_at IS NULL) AS owed`),
    );
    if (Number(row!.owed) === 0) return;
    await pause(200);
  }
}
