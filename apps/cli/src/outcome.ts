import path from 'node:path';
import { SettingsError } from '@essaim/platform-server/settings';
import { EmbeddedPostgresError } from '@essaim/platform-server/postgres';
import { CannotStart, databaseComplaint } from '@essaim/platform-server/why-not-started';

/** Top folder of the installation, from the sources and from the build alike. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** What the shell hears. */
export const ExitCode = { done: 0, failed: 1, usage: 2 } as const;

/** Something that the person who typed the command can act on, in one sentence: shown without a stack. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** A process of ours failed and has said why. */
export class SaidAlready extends Error {
  override readonly name = 'SaidAlready';
}

/** Says on stderr what went wrong, with a stack only where it is a fault of ours; the exit code that goes with it. */
export async function sayWhatFailed(error: unknown): Promise<number> {
  if (error instanceof SaidAlready) return ExitCode.failed;
  process.stderr.write(`${await describe(error)}\n`);
  return error instanceof SettingsError ? ExitCode.usage : ExitCode.failed;
}

async function describe(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error);
  if ([CommandFailed, SettingsError, EmbeddedPostgresError, CannotStart].some((kind) => error instanceof kind))
    return error.message;
  // Whoever threw a refusal has loaded the platform already.
  const { DomainError } = await import('@essaim/platform-server');
  if (error instanceof DomainError) {
    const { inWords } = await import('@essaim/catalogue');
    const t = inWords('en');
    const problems = error.fields?.length ? error.fields : [error];
    return problems.map(({ reason, params }) => t(`server.errors.${reason}`, params ?? {})).join('\n');
  }
  return databaseComplaint(error) ?? error.stack ?? error.message;
}
