import { Command, InvalidArgumentError } from 'commander';
import { withDatabaseUrl } from './database.ts';
import { CommandFailed } from './outcome.ts';
import { progressOf } from './progress.ts';

/** `essaim queue`: the work that workers have before them. */
export const queueCommand = () =>
  new Command('queue')
    .description('the work that workers have before them')
    .addCommand(
      new Command('drain')
        .description('wait until nothing is owed any more, as before an upgrade; workers must be at work')
        .option('--timeout <seconds>', 'give up after so long, with exit code 1', parseSeconds)
        .addHelpText('after', '\nExit codes: 0 all is done; 1 not in time, or something was given up meanwhile.')
        .action(drain),
    );

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds <= 0) throw new InvalidArgumentError('It is a number of seconds above 0.');
  return seconds;
}

async function drain({ timeout }: { timeout?: number }): Promise<void> {
  const [{ openDatabase }, { DeadLetters, untilNothingIsOwed }] = await Promise.all([
    import('@essaim/forge-server'),
    import('@essaim/platform-server'),
  ]);
  await withDatabaseUrl(process.env, async (url) => {
    const db = await openDatabase(url, { poolSize: 2, name: 'essaim command' });
    const letters = new DeadLetters(db);
    const progress = progressOf('Drain');
    try {
      const before = await letters.count();
      let most = 0;
      let left = 0;
      const late = timeout === undefined ? undefined : AbortSignal.timeout(timeout * 1_000);
      const done = await untilNothingIsOwed(
        db,
        (owed) => {
          left = owed;
          most = Math.max(most, owed);
          progress.reach(most - owed, most);
        },
        late,
      );
      progress.end();
      if (!done) throw new CommandFailed(`${left} are still owed after ${timeout} s. Is a worker at work?`);
      const givenUp = (await letters.count()) - before;
      if (givenUp > 0)
        throw new CommandFailed(`Nothing is owed any more, but ${givenUp} were given up: essaim deliveries failed`);
      process.stdout.write('Nothing is owed any more\n');
    } finally {
      progress.end();
      await db.source.destroy();
    }
  });
}
