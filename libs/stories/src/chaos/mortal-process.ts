import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that is killed without warning, and started again as a supervisor would. */
export class MortalProcess {
  private child: ChildProcess | undefined;
  private ending = false;
  deaths = 0;
  private readonly program: string;
  private readonly args: readonly string[];
  private readonly environment: NodeJS.ProcessEnv;
  private said = '';

  constructor(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
    this.program = program;
    this.args = args;
    this.environment = environment;
  }

  start(): void {
    const child = spawn(this.program, this.args, { env: this.environment, stdio: ['ignore', 'ignore', 'pipe'] });
    const endWithUs = () => child.kill('SIGKILL');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    child.stderr.on('data', (chunk: Buffer) => (this.said = `${this.said}${chunk.toString()}`.slice(-4_000)));
    child.once('exit', () => {
      if (!this.ending && this.child === child) setTimeout(() => this.ending || this.start(), 300);
    });
    this.child = child;
  }

  /** kill -9; `between` happens before it is started again. */
  async kill(between: () => void = () => undefined): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return; // not up yet, from the time before
    this.child = undefined;
    this.deaths++;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    between();
    if (!this.ending) this.start();
  }

  /** For good; SIGTERM lets it finish. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    this.ending = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** The end of what it wrote to stderr, for whoever looks for a fault. */
  get lastWords(): string {
    return this.said;
  }
}
