import { fork, type ChildProcess } from 'node:child_process';

/** A program to keep running. */
export interface Program {
  name: string;
  file: string;
  args?: readonly string[];
  execArgv?: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** What a child says once it works. */
export interface ReadyMessage {
  ready: true;
  port?: number;
}

/** Milliseconds before a program that crashed starts again: the first time, and at most. */
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;
/** Milliseconds of good running after which earlier crashes are forgotten. */
const FORGIVEN_AFTER_MS = 60_000;
/** Milliseconds that a program has to finish what it is doing: when everything stops, when it starts anew. */
const STOP_TIMEOUT_MS = 10_000;
const RESTART_TIMEOUT_MS = 1_000;
/** Exit codes by which a program says that starting it again would change nothing: settings, port taken. */
const HOPELESS = [2, 3];
/** Crashes in a row after which a program that never once worked is given up: it is no accident. */
const GIVEN_UP_AFTER = 4;

/** What the supervisor hears of a program. */
interface Listeners {
  ready: (message: ReadyMessage) => void;
  /** It will not be started again. */
  givenUp: () => void;
  /** Its process id changed: it started, or stopped. */
  changed: () => void;
}

/** A child process that, once started, is started again when it crashes, less and less eagerly, until it is stopped. */
export class KeptProcess {
  private child: ChildProcess | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private again: NodeJS.Timeout | undefined;
  private stopping = false;
  private readonly program: Program;
  private readonly on: Listeners;
  private worked = false;
  private crashes = 0;

  constructor(program: Program, on: Listeners) {
    this.program = program;
    this.on = on;
  }

  start(): void {
    clearTimeout(this.again);
    const { name, file, args = [], execArgv = [], environment } = this.program;
    const began = Date.now();
    const child = fork(file, args, {
      execArgv: [...execArgv],
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    this.on.changed();
    child.on('message', (message: ReadyMessage) => {
      if (!message.ready) return;
      this.worked = true;
      this.on.ready(message);
    });
    child.once('exit', (code, signal) => {
      this.child = undefined;
      this.on.changed();
      if (this.stopping) return;
      const asked = this.pauseMs === 0;
      if (!asked) this.crashes++;
      if (HOPELESS.includes(code ?? 0) || (!this.worked && this.crashes >= GIVEN_UP_AFTER)) return this.on.givenUp();
      if (!asked) process.stderr.write(`The ${name} stopped (${signal ?? `exit code ${code}`}); starting it again\n`);
      if (Date.now() - began > FORGIVEN_AFTER_MS) this.pauseMs = FIRST_PAUSE_MS;
      this.again = setTimeout(() => this.start(), this.pauseMs);
      this.pauseMs = Math.min(asked ? FIRST_PAUSE_MS : this.pauseMs * 2, LONGEST_PAUSE_MS);
    });
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it anew, as after a change of its sources. */
  restart(): void {
    if (this.stopping) return;
    this.pauseMs = 0;
    const { child } = this;
    if (!child) return this.start();
    child.kill('SIGTERM');
    // Whoever changes the sources wants to see them: browsers that keep their connections are not waited for.
    const impatience = setTimeout(() => child.kill('SIGKILL'), RESTART_TIMEOUT_MS);
    child.once('exit', () => clearTimeout(impatience));
  }

  /** Ends it, kindly first; resolves when it is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.again);
    const { child } = this;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await gone;
    clearTimeout(impatience);
  }

  /** Ends it at once. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }
}
