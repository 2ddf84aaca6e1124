import { existsSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  findEmbeddedPostgres,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@essaim/platform-server/postgres';
import { readPlatformSettings, type PlatformSettings } from '@essaim/platform-server/settings';
import { readDataFolders } from '../cli.settings.ts';
import { CommandFailed, ExitCode, root } from '../outcome.ts';
import { ForgeFile } from './forge-file.ts';
import { freePortFor } from './free-port.ts';
import { KeptProcess, type Program } from './kept-process.ts';
import { prepareDatabase } from './prepare-database.ts';
import { programsOf, PAGE_PORT } from './programs.ts';
import { onStopSignals } from './stop-signals.ts';
import { watchSources } from './watch-sources.ts';

/** Milliseconds between two looks at the embedded PostgreSQL. */
const LOOK_EVERY_MS = 1_000;

export interface SuperviseOptions {
  /** Runs the sources instead of the build, and starts again at each change. */
  watch: boolean;
  /** Leaves an empty database empty. */
  empty: boolean;
}

/**
 * Runs the whole forge until it is told to stop: the embedded PostgreSQL (unless DATABASE_URL), the migrations, in demo
 * mode the demonstration on an empty database, then API and worker, each started again when it crashes.
 * Resolves to the exit code once everything has stopped.
 * Throws what `sayWhatFailed` explains.
 */
export async function superviseForge(environment: NodeJS.ProcessEnv, options: SuperviseOptions): Promise<number> {
  const settings = readPlatformSettings(environment);
  const folders = readDataFolders(environment);
  if (
    !options.watch &&
    !['api', 'worker'].every((name) => existsSync(path.join(root, 'apps', name, 'dist', 'main.js')))
  )
    throw new CommandFailed('Essaim is not built yet: run npm start, or npm run build once.');
  const note = await ForgeFile.claim(folders.forgeFile);
  const forge = new SupervisedForge(settings, folders, environment, options, note);
  const forgetSignals = onStopSignals(
    () => forge.end(ExitCode.done),
    () => forge.kill(),
  );
  try {
    return await forge.run();
  } finally {
    forgetSignals();
    note.release();
  }
}

class SupervisedForge {
  private readonly kept: KeptProcess[] = [];
  private readonly ready = new Set<string>();
  private readonly ending = new AbortController();
  private exitCode: number = ExitCode.done;
  private postgres: EmbeddedPostgres | undefined;
  private unwatch: () => void = () => undefined;
  private readonly settings: PlatformSettings;
  private readonly folders: ReturnType<typeof readDataFolders>;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly options: SuperviseOptions;
  private readonly note: ForgeFile;

  constructor(
    settings: PlatformSettings,
    folders: ReturnType<typeof readDataFolders>,
    environment: NodeJS.ProcessEnv,
    options: SuperviseOptions,
    note: ForgeFile,
  ) {
    this.settings = settings;
    this.folders = folders;
    this.environment = environment;
    this.options = options;
    this.note = note;
  }

  async run(): Promise<number> {
    const { signal } = this.ending;
    let looking: NodeJS.Timeout | undefined;
    try {
      await this.start(signal);
      if (this.postgres) looking = this.keepPostgres(this.postgres.port);
      if (!signal.aborted) await once(signal, 'abort');
    } catch (error) {
      // Told to stop while it was starting: nothing went wrong.
      if (!signal.aborted) throw error;
    } finally {
      clearInterval(looking);
      await this.stop();
    }
    return this.exitCode;
  }

  /** Makes `run` stop everything and resolve. */
  end(exitCode: number): void {
    this.exitCode = exitCode;
    this.ending.abort();
  }

  /** Ends everything of ours at once; PostgreSQL is left to finish by itself, as its data deserve. */
  kill(): never {
    for (const child of this.kept) child.kill();
    if (this.postgres) process.kill(this.postgres.pid, 'SIGINT');
    this.note.release();
    process.exit(ExitCode.failed);
  }

  private async start(signal: AbortSignal): Promise<void> {
    const { settings, folders } = this;
    const { watch, empty } = this.options;
    const port = await freePortFor(settings.PORT, settings.host);
    if (settings.REDIS_URL) {
      const { reachRedis } = await import('@essaim/platform-server/redis');
      await reachRedis(settings.REDIS_URL);
    }
    if (!settings.DATABASE_URL) {
      this.postgres = await startEmbeddedPostgres({ folder: folders.postgres });
      if (!this.postgres.home.startsWith(folders.data))
        process.stdout.write(`PostgreSQL's files are in ${this.postgres.home}\n`);
    }
    signal.throwIfAborted();
    const environment: NodeJS.ProcessEnv = {
      ...this.environment,
      PORT: String(port),
      DATABASE_URL: settings.DATABASE_URL ?? this.postgres?.url,
      ...(watch && { PUBLIC_URL: `http://localhost:${PAGE_PORT}` }),
    };
    const signIns = await prepareDatabase(environment, {
      watch,
      demonstration: !settings.production && !empty,
      signal,
    });
    signal.throwIfAborted();

    const programs = programsOf(environment, { watch, port });
    for (const program of programs)
      this.keep(program, () => {
        if (this.ready.size === programs.length) void this.announce(port, signIns);
      });
    if (watch) this.unwatch = watchSources(() => this.kept.slice(0, 2).forEach((child) => child.restart()));
  }

  private keep(program: Program, firstReady: () => void): void {
    const child = new KeptProcess(program, {
      changed: () => this.note.update({ children: this.kept.flatMap(({ pid }) => pid ?? []) }),
      ready: () => {
        if (this.ready.has(program.name)) return;
        this.ready.add(program.name);
        firstReady();
      },
      givenUp: () => {
        process.stderr.write(`The ${program.name} does not start: see above.\n`);
        this.end(ExitCode.failed);
      },
    });
    this.kept.push(child);
    child.start();
  }

  /** Says where it is once /health/ready answers there. */
  private async announce(port: number, signIns: string): Promise<void> {
    const { settings } = this;
    const anywhere = ['0.0.0.0', '::'].includes(settings.host);
    const here = `http://${anywhere ? '127.0.0.1' : settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
    const isReady = () =>
      fetch(`${here}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
    while (!this.ending.signal.aborted && !(await isReady())) await pause(100);
    if (this.ending.signal.aborted) return;
    const address = this.options.watch
      ? `http://localhost:${PAGE_PORT}`
      : (settings.PUBLIC_URL ?? here.replace('127.0.0.1', 'localhost'));
    this.note.update({ address });
    process.stdout.write(`\nEssaim is ready: ${address}\n${signIns}Ctrl+C stops it.\n`);
  }

  /** Starts PostgreSQL again, on the same port, should it crash: API and worker find it where it was. */
  private keepPostgres(port: number): NodeJS.Timeout {
    const folder = this.folders.postgres;
    let looking = false;
    const look = async () => {
      if (await findEmbeddedPostgres(folder)) return;
      process.stderr.write('PostgreSQL stopped; starting it again\n');
      this.postgres = await startEmbeddedPostgres({ folder, port });
    };
    return setInterval(() => {
      if (looking) return;
      looking = true;
      look()
        .catch((error: unknown) => process.stderr.write(`${(error as Error).message}\n`))
        .finally(() => (looking = false));
    }, LOOK_EVERY_MS);
  }

  private async stop(): Promise<void> {
    this.unwatch();
    if (this.kept.length && this.exitCode === ExitCode.done) process.stdout.write('\nStopping…\n');
    await Promise.all(this.kept.map((child) => child.stop()));
    if (this.postgres) await stopEmbeddedPostgres(this.folders.postgres);
  }
}
