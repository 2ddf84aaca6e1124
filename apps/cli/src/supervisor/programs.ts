import path from 'node:path';
import { root } from '../outcome.ts';
import type { Program } from './kept-process.ts';

/** Port of the page's development server. */
export const PAGE_PORT = 5173;

/**
 * Options of Node for the built programs, and for their sources as they are. The space for new objects is half of
 * Node's own: on a machine that also runs a database, 60 MB less per process are worth more than a few percent of speed.
 */
export const nodeOptions = (watch: boolean): string[] => [
  '--enable-source-maps',
  '--max-semi-space-size=8',
  ...(watch ? ['--import', path.join(root, 'tools', 'ts-hook.mjs'), '--conditions=@essaim/source'] : []),
];

/** API and worker; the page's development server too when the sources are watched. */
export function programsOf(
  environment: NodeJS.ProcessEnv,
  { watch, port }: { watch: boolean; port: number },
): Program[] {
  const servers = ['api', 'worker'].map((name) => ({
    name,
    file: path.join(root, 'apps', name, watch ? 'src/main.ts' : 'dist/main.js'),
    execArgv: nodeOptions(watch),
    // Libraries check themselves at every step unless they are told that this is in earnest.
    environment: watch ? environment : { NODE_ENV: 'production', ...environment },
  }));
  if (!watch) return servers;
  const page = { ...environment, API_ORIGIN: `http://127.0.0.1:${port}` };
  return [
    ...servers,
    { name: 'page', file: path.join(root, 'tools', 'dev-page.mjs'), args: [String(PAGE_PORT)], environment: page },
  ];
}
