import { fork } from 'node:child_process';
import path from 'node:path';
import { CommandFailed, SaidAlready, root } from '../outcome.ts';
import { nodeOptions } from './programs.ts';

/**
 * Migrates the database, and in demo mode fills an empty one with the demonstration, in a process of its own: what that
 * needs does not stay in the supervisor's memory. Resolves to the lines that say who can sign in, if anybody.
 */
export function prepareDatabase(
  environment: NodeJS.ProcessEnv,
  { watch, demonstration, signal }: { watch: boolean; demonstration: boolean; signal: AbortSignal },
): Promise<string> {
  const child = fork(
    path.join(root, 'apps/cli', watch ? 'src/main.ts' : 'dist/main.js'),
    ['migrate', '--quiet', ...(demonstration ? ['--demonstration'] : [])],
    { execArgv: nodeOptions(watch), env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], signal },
  );
  return new Promise((prepared, failed) => {
    let signIns = '';
    child.on('message', (message: { signIns?: string }) => (signIns = message.signIns ?? signIns));
    child.once('error', failed);
    child.once('exit', (code, stopped) =>
      code === 0
        ? prepared(signIns)
        : failed(
            code === null
              ? new CommandFailed(
                  `The database could not be prepared: the process that does it was ended (${stopped}).`,
                )
              : new SaidAlready(),
          ),
    );
  });
}
