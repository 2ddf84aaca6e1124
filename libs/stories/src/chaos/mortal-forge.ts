import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrateDatabase } from '@essaim/forge-server';
import { findEmbeddedPostgres, startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { MortalProcess } from './mortal-process.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** What can be killed. Redis is killed with what it wrote to disk, or with everything gone. */
export type Part = 'api' | 'relay' | 'worker' | 'postgres' | 'redis' | 'redis, wiped';

/** A built forge of which every part is a process of its own that may die at any moment, and comes back. */
export class MortalForge {
  address = '';
  readonly deaths: Partial<Record<Part, number>> = {};
  private readonly folder: string;
  private readonly queues: 'postgres' | 'redis';
  private readonly processes = new Map<'api' | 'relay' | 'redis' | `worker${number}`, MortalProcess>();
  private url = '';
  private postgresPort = 0;
  private pool: pg.Pool | undefined;

  constructor(folder: string, queues: 'postgres' | 'redis') {
    this.folder = folder;
    this.queues = queues;
  }

  get parts(): Part[] {
    return [
      'api',
      'relay',
      'worker',
      'worker',
      'postgres',
      ...(this.queues === 'redis' ? (['redis', 'redis, wiped'] as const) : []),
    ];
  }

  /** Starts every part; `smtp` is the mail server's address, `settings` are those of an operator. */
  async start(smtp: string, settings: NodeJS.ProcessEnv = {}): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    ({ url: this.url, port: this.postgresPort } = await startEmbeddedPostgres({ folder: this.postgresFolder }));
    await migrateDatabase(this.url);
    this.pool = new pg.Pool({ connectionString: this.url, max: 3 }).on('error', () => undefined);
    const [port, redisPort] = [await freePort(), await freePort()];
    const environment: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: this.url,
      PORT: String(port),
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
      SMTP_URL: smtp,
      ...settings,
    };
    if (this.queues === 'redis') {
      environment.REDIS_URL = `redis://127.0.0.1:${redisPort}`;
      mkdirSync(this.redisFolder, { recursive: true });
      const args = [
        '--port',
        redisPort,
        '--bind',
        '127.0.0.1',
        '--dir',
        this.redisFolder,
        '--appendonly',
        'yes',
        '--save',
        '',
      ];
      this.run('redis', 'redis-server', args.map(String), process.env);
    }
    this.address = `http://127.0.0.1:${port}`;
    const program = (name: string) => ['--max-semi-space-size=8', path.join(root, 'apps', name, 'dist/main.js')];
    this.run('api', process.execPath, program('api'), environment);
    this.run('relay', process.execPath, program('worker'), { ...environment, WORKER_PART: 'relay' });
    for (const name of ['worker1', 'worker2'] as const)
      this.run(name, process.execPath, program('worker'), { ...environment, WORKER_PART: 'listeners' });
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    const ready = () =>
      fetch(`${this.address}/health/ready`)
        .then(({ ok }) => ok)
        .catch(() => false);
    while (!(await ready())) await pause(100);
  }

  /** kill -9 of one part. `choose` says which of several workers. */
  async kill(part: Part, choose: number): Promise<void> {
    this.deaths[part] = (this.deaths[part] ?? 0) + 1;
    if (part === 'postgres') return this.killPostgres();
    if (part === 'redis') return this.processes.get('redis')!.kill();
    if (part === 'redis, wiped')
      return this.processes.get('redis')!.kill(() => {
        rmSync(this.redisFolder, { recursive: true, force: true });
        mkdirSync(this.redisFolder);
      });
    await this.processes.get(part === 'worker' ? (choose < 0.5 ? 'worker1' : 'worker2') : part)!.kill();
  }

  /** Asks the database, until it answers. */
  async query<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
    for (;;) {
      try {
        return (await this.pool!.query<R>(sql, values)).rows;
      } catch (error) {
        if ((error as { code?: string }).code?.startsWith('42')) throw error;
        await pause(100);
      }
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.processes.values()].map((each) => each.end()));
    await this.pool?.end();
    await stopEmbeddedPostgres(this.postgresFolder);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get postgresFolder(): string {
    return path.join(this.folder, 'postgres');
  }

  private get redisFolder(): string {
    return path.join(this.folder, 'redis');
  }

  private run(
    name: Parameters<typeof this.processes.set>[0],
    program: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
  ): void {
    const started = new MortalProcess(program, args, environment);
    this.processes.set(name, started);
    started.start();
  }

  private async killPostgres(): Promise<void> {
    const running = await findEmbeddedPostgres(this.postgresFolder);
    if (running) process.kill(running.pid, 'SIGKILL');
    for (let attempt = 1; ; attempt++) {
      try {
        await startEmbeddedPostgres({ folder: this.postgresFolder, port: this.postgresPort });
        return;
      } catch (error) {
        if (attempt === 20) throw error; // its children may need a moment to notice
        await pause(200);
      }
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
