import type { Listener } from '@essaim/platform-server';
import { Command, InvalidArgumentError } from 'commander';
import { CommandFailed } from './outcome.ts';
import { withForge } from './with-forge.ts';

/** `essaim events`: what happened, and who hears of it. */
export const eventsCommand = () =>
  new Command('events')
    .description('facts, and the listeners that hear of them')
    .addCommand(
      new Command('replay')
        .description('have listeners hear again of what happened since a moment; nobody is told twice of the same fact')
        .requiredOption('--since <moment>', 'ISO 8601, such as 2026-11-26 or 2026-11-26T08:00:00+01:00', parseMoment)
        .option('--listener <name>', 'one listener; without, all of them')
        .action(replay),
    );

function parseMoment(text: string): Date {
  const moment = new Date(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('It is no moment; write it as 2026-11-26 or 2026-11-26T08:00:00+01:00.');
  return moment;
}

async function replay({ since, listener }: { since: Date; listener?: string }): Promise<void> {
  const [{ ReplayEvents }, { slices }] = await Promise.all([
    import('@essaim/platform-server'),
    import('@essaim/forge-server'),
  ]);
  const owed = await withForge(process.env, (forge) => {
    const all = slices.flatMap(({ listeners = [] }) =>
      listeners.map((kind): Listener => forge.get(kind, { strict: false })),
    );
    const wanted = all.filter(({ name }) => !listener || name === listener);
    if (!wanted.length)
      throw new CommandFailed(
        `There is no listener ${listener}: ${all
          .map(({ name }) => name)
          .sort()
          .join(', ')}.`,
      );
    return forge.get(ReplayEvents, { strict: false }).since(since, wanted);
  });
  process.stdout.write(`${owed} will be heard again\n`);
}
