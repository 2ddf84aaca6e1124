import type { DeadLetter } from '@essaim/platform-server';
import { Command } from 'commander';
import { CommandFailed } from './outcome.ts';
import { withForge } from './with-forge.ts';

interface FailedOptions {
  listener?: string;
  json?: boolean;
}

interface RetryOptions {
  all?: boolean;
  listener?: string;
}

/** Dead letters read at a time. */
const PAGE = 500;

/** `essaim deliveries`: what was given up, mails and all other work of listeners. */
export const deliveriesCommand = () =>
  new Command('deliveries')
    .description('what was given up after all attempts: mails, and everything else that listeners do')
    .addCommand(
      new Command('failed')
        .description('list it with its cause, newest first')
        .option('--listener <name>', 'of one listener, such as deliver-email')
        .option('--json', 'one JSON object a line, with the whole cause')
        .action(listFailed),
    )
    .addCommand(
      new Command('retry')
        .description('have it tried again, with all its attempts; what was accepted meanwhile is not sent twice')
        .argument('[id]', 'as `essaim deliveries failed` lists it')
        .option('--all', 'everything that was given up')
        .option('--listener <name>', 'with --all: of one listener')
        .action(retry),
    );

async function listFailed({ listener, json = false }: FailedOptions): Promise<void> {
  const { DeadLetters } = await import('@essaim/platform-server');
  const listed = await withForge(process.env, async (forge) => {
    const letters = forge.get(DeadLetters, { strict: false });
    let count = 0;
    for (let after: string | undefined; ;) {
      const page = await letters.list({ limit: PAGE, ...(listener && { listener }), ...(after && { after }) });
      for (const letter of page) process.stdout.write(json ? `${JSON.stringify(letter)}\n` : lineOf(letter));
      count += page.length;
      if (page.length < PAGE) return count;
      after = page.at(-1)!.id;
    }
  });
  if (!listed && !json) process.stdout.write('Nothing was given up\n');
}

function lineOf({ id, event, failedAt, attempts, failure }: DeadLetter): string {
  const [cause = ''] = failure.split('\n');
  return `${id}\n  ${failedAt.toISOString()}  ${event}  ${attempts} attempts\n  ${cause}\n`;
}

async function retry(id: string | undefined, { all = false, listener }: RetryOptions): Promise<void> {
  if (Boolean(id) === all) throw new CommandFailed('Give the id of one, or --all.');
  const { DeadLetters } = await import('@essaim/platform-server');
  const again = await withForge(process.env, async (forge) => {
    const letters = forge.get(DeadLetters, { strict: false });
    return id ? Number(await letters.retry(id)) : letters.retryAll(listener);
  });
  if (id && !again) throw new CommandFailed(`Nothing of the id ${id} was given up.`);
  process.stdout.write(`${again} will be tried again\n`);
}
