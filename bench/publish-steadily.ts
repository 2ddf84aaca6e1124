// Publishes so many made-up projects a second into a benchmark's database and has each indexed, as a worker does, until it
// is told to stop; then says what it did.
import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@essaim/forge-server';
import { newId } from '@essaim/platform-server';
import { matcherParts } from '@essaim/likeness-server/testing';
import { MadeUpTexts } from './made-up-texts.ts';
import { insertProjects } from './insert-projects.ts';

const [url = '', perSecond = ''] = process.argv.slice(2);
/** Projects under way at once. */
const HANDS = 4;
const db = await openDatabase(url, { poolSize: HANDS, name: 'essaim bench, publishing' });
const { index } = matcherParts(db);
const texts = new MadeUpTexts(process.pid);
let [published, stopped] = [0, false];
process.once('message', () => (stopped = true));

const started = performance.now();
const publish = async () => {
  while (!stopped) {
    const due = started + (published++ * 1_000) / Number(perSecond);
    await pause(Math.max(0, due - performance.now()));
    // Into a database that is kept another such process may publish again.
    const project = { ...texts.project(), id: newId() };
    await db.write(async (tx) => {
      await insertProjects(tx, [project]);
      await index.run(tx, [project.id]);
    });
  }
};
process.send!('publishing');
await Promise.all(Array.from({ length: HANDS }, publish));
process.send!({ published, seconds: (performance.now() - started) / 1_000 });
await db.source.destroy();
process.disconnect();
