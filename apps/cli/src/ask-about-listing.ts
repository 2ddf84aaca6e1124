import { createInterface } from 'node:readline/promises';
import type { RecognisedListing } from '@essaim/likeness-server';
import type { Answer } from './import-policy.ts';
import { CommandFailed } from './outcome.ts';

const answers: Record<string, Answer> = { a: 'add', s: 'skip', m: 'source', A: 'add all', S: 'skip all' };

/**
 * Asks at the terminal what to do with lines that are probably here, one by one. `told` says what is known of a line.
 * Throws CommandFailed when nobody answers any more: nothing was written by then.
 */
export function askAtTerminal(told: (listing: RecognisedListing) => string) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) =>
    terminal.once('close', () => reject(new CommandFailed('Nobody answered: nothing was imported.'))),
  );
  ended.catch(() => undefined); // closing it afterwards is no failure
  return {
    ask: async (listing: RecognisedListing): Promise<Answer> => {
      process.stdout.write(told(listing));
      for (;;) {
        const question = '  (a)dd it, (s)kip it, (m) it is the same: keep as one more source, (A)dd all, (S)kip all? ';
        const answer = answers[(await Promise.race([terminal.question(question), ended])).trim()];
        if (answer) return answer;
      }
    },
    close: () => terminal.close(),
  };
}
