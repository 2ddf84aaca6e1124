import path from 'node:path';
import { SettingsError } from '@essaim/platform-server/settings';
import { EmbeddedPostgresError } from '@essaim/platform-server/postgres';

/** Top folder of the installation, from the sources and from the build alike. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** What the shell hears. */
export const ExitCode = { done: 0, failed: 1, usage: 2 } as const;

/** Something that the person who typed the command can act on, in one sentence: shown without a stack. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Says on stderr what went wrong, with a stack only where it is a fault of ours; the exit code that goes with it. */
export function sayWhatFailed(error: unknown): number {
  const expected = [CommandFailed, SettingsError, EmbeddedPostgresError].some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : describe(error)}\n`);
  return error instanceof SettingsError ? ExitCode.usage : ExitCode.failed;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000')
    return `The database does not answer: ${error.message || code}. DATABASE_URL says where it is.`;
  return error.stack ?? error.message;
}
