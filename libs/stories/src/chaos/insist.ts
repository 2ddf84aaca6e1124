import { setTimeout as pause } from 'node:timers/promises';

const away =
  /fetch failed|INTERNAL_SERVER_ERROR|ECONN|not valid JSON|terminat(?:ed|ing)|starting up|Connection|not queryable|aborted/;

/** Does something until it is done: what a person does whose page says that the forge cannot be reached just now. */
export async function insist<T>(
  act: () => Promise<T>,
  doneAlready: (error: Error) => T | undefined = () => undefined,
): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const done = doneAlready(error as Error);
      if (done !== undefined) return done;
      if (!away.test(String(error))) throw error;
      await pause(100);
    }
  }
}

/** What a refusal means that says that it was done already, before the connection broke. */
export const conflict =
  <T>(value: T) =>
  (error: Error): T | undefined =>
    error.message.startsWith('CONFLICT') ? value : undefined;
