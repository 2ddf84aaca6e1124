import { Command, InvalidArgumentError } from 'commander';
import type { SweepCounts } from '@essaim/likeness-server';
import { CommandFailed } from './outcome.ts';
import { progressOf } from './progress.ts';
import { withForge } from './with-forge.ts';

/** `essaim likeness`: what resembles what. */
export const likenessCommand = () =>
  new Command('likeness')
    .description('what resembles what')
    .addCommand(
      new Command('sweep')
        .description(
          'compare all projects anew now, as the worker does every night; goes on with one that was cut short',
        )
        .option(
          '--since <date>',
          'only those that changed since, and what their changes touch: 2026-11-26, or with a time',
          moment,
        )
        .action(sweep),
    );

function moment(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It is a date such as 2026-11-26 or 2026-11-26T03:00Z.');
  return date;
}

async function sweep({ since }: { since?: Date }): Promise<void> {
  const { SweepLikenesses } = await import('@essaim/likeness-server');
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const progress = progressOf('Compare');
  const started = performance.now();
  const counts = await withForge(process.env, async (forge) => {
    const sweeps = forge.get(SweepLikenesses, { strict: false });
    const onProgress = (done: number, total: number) => progress.reach(done, total);
    if (since) return sweeps.since(since, stop.signal, onProgress);
    await sweeps.begin(true);
    return sweeps.proceed(stop.signal, onProgress);
  }).finally(() => {
    progress.end();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  });
  if (!counts) throw new CommandFailed('Another process is comparing projects right now: try again when it is done.');
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${stop.signal.aborted ? 'Stopped, to be gone on with: ' : ''}${summaryOf(counts, seconds)}\n`);
}

const summaryOf = ({ indexed, looked, found, lost }: SweepCounts, seconds: number): string =>
  `${indexed} texts indexed anew, ${looked} projects looked at in ${seconds.toFixed(1)} s: ${found} likenesses found, ${lost} lost`;
