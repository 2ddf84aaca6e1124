import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const command = path.join(root, 'apps/cli/bin/essaim.js');
const patience = 150_000; // ms for a first start, on a busy machine

/** A built forge that runs beside the tests, in a folder and on a port of its own. */
export interface RunningForge {
  /** Where its page is, without a slash at the end. */
  address: string;
  /** Runs the `essaim` command on this forge; resolves to what it printed, rejects when it failed. */
  essaim: (args: readonly string[], typed?: string) => Promise<string>;
  /** Stops it and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts the built forge with `essaim start`; `flags` are of that command. Resolves once it says that it is ready.
 * Throws, with what it printed, when it ends before or takes longer than two and a half minutes.
 */
export async function startForge(name: string, flags: readonly string[] = []): Promise<RunningForge> {
  const data = path.join(root, '.essaim', `${name}-${process.pid}`);
  mkdirSync(data, { recursive: true });
  const environment = { ...ownEnvironment(), ESSAIM_DATA: data, PORT: String(await freePort()) };
  const forge = spawn(process.execPath, [command, 'start', ...flags], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killed = () => forge.kill();
  process.on('exit', killed);
  const stop = async () => {
    process.off('exit', killed);
    if (forge.exitCode === null && forge.signalCode === null) {
      const ended = once(forge, 'exit');
      forge.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const address = await ready(forge);
    return { address, stop, essaim: (args, typed) => essaim(args, environment, typed) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ours, without what an instance on this machine is told. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    OUTWARD_ALLOWED: '127.0.0.1', // what a story opens beside the forge: tools, a push service
  };
  for (const told of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'ESSAIM_MODE', 'HOST', 'PUBLIC_URL'])
    delete environment[told];
  return environment;
}

async function ready(forge: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise<string>((found, failed) => {
    const giveUp = setTimeout(
      () => failed(new Error(`The forge is not ready after ${patience / 1000} s.\n${printed}`)),
      patience,
    );
    const read = (part: Buffer) => {
      printed += part.toString();
      const address = /Essaim is ready: (\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(giveUp);
      found(address);
    };
    forge.stdout?.on('data', read);
    forge.stderr?.on('data', read);
    forge.once('exit', () => {
      clearTimeout(giveUp);
      failed(new Error(`The forge did not start.\n${printed}`));
    });
  });
}

async function essaim(args: readonly string[], env: NodeJS.ProcessEnv, typed?: string): Promise<string> {
  const running = promisify(execFile)(process.execPath, [command, ...args], {
    cwd: root,
    env,
    maxBuffer: 16 * 1024 * 1024,
  });
  running.child.stdin?.end(typed);
  return (await running).stdout;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
