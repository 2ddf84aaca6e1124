// 2 000 things happen to 50 people each while API, relay, workers, Redis and PostgreSQL are killed 200 times and the mail
// server refuses, stalls and breaks off: everyone is told of each once, in the page and by mail. Prints the counts.
//
//   npm run bench:chaos                      on both backends
//   npm run bench:chaos -- redis 40 50 50 200   backend, people who ask, projects, people told, kills
import path from 'node:path';
import { chaos, type ChaosReport } from '../libs/stories/src/chaos/chaos.ts';

const [backend = 'both', askers = 40, projects = 50, answerers = 50, kills = 200] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');

process.once('SIGTERM', () => process.exit(1)).setMaxListeners(0);

let failed = false;
for (const queues of (['postgres', 'redis'] as const).filter((each) => ['both', each].includes(backend))) {
  const report = await chaos({
    folder: path.join(root, '.essaim', `chaos-${queues}-${process.pid}`),
    queues,
    askers: Number(askers),
    projects: Number(projects),
    answerers: Number(answerers),
    kills: Number(kills),
    killEveryMs: Number(process.env['KILL_EVERY_MS'] ?? 1_000),
    onProgress: (line) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
  });
  console.log(JSON.stringify(report, null, 2));
  failed ||= faultsOf(report) > 0;
}
process.exit(failed ? 1 : 0);

function faultsOf({ missing, doubled, mailsMissing, mailsDoubled, otherNames, givenUp }: ChaosReport): number {
  return missing + doubled + mailsMissing + mailsDoubled.length + otherNames + givenUp.length;
}
