import { Command } from 'commander';

/** `essaim start`: the whole forge on one machine. */
export const startCommand = () =>
  new Command('start')
    .description('run the whole forge on this machine: database (unless DATABASE_URL), API, page and worker')
    .option('--watch', 'run the sources and start again at each change, with the page on its own development server')
    .option('--empty', 'leave an empty database empty: no demonstration')
    .action(async ({ watch = false, empty = false }: { watch?: boolean; empty?: boolean }) => {
      const { superviseForge } = await import('./supervisor/supervise-forge.ts');
      process.exitCode = await superviseForge(process.env, { watch, empty });
    });
