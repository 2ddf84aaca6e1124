// `npm start`: builds what changed since the last time, then runs `essaim start` in this same process, so that a signal
// sent to npm reaches it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildAll, root } from './nx.mjs';

if (!existsSync(path.join(root, 'apps', 'web', 'dist'))) console.log('Building Essaim: about a minute the first time…');
if (!buildAll()) {
  console.error('Essaim could not be built: see above.');
  process.exit(1);
}
// npm's shell does not pass a signal on: when it is gone, whoever asked us to run wants us gone too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();

process.argv.splice(2, 0, 'start');
await import('../apps/cli/dist/main.js');
