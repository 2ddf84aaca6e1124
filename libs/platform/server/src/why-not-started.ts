import { SettingsError } from './settings/settings.ts';

/** Something that stands in the way of a start and that an operator can act on, in one sentence. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** What connections fail with: system errors, and PostgreSQL's own states (manual, appendix A). */
const UNREACHABLE = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
  ...['08P01', '28000', '28P01', '3D000', '53300', '57P03'],
];
const INSUFFICIENT_PRIVILEGE = '42501';
const DISK_FULL = '53100';

/** Why the database cannot be worked with, in one sentence that says what to do; undefined for any other error. */
export function databaseComplaint(error: Error): string | undefined {
  const { code, driverError } = error as NodeJS.ErrnoException & { driverError?: { code?: string } };
  const state = driverError?.code ?? code ?? '';
  if (UNREACHABLE.includes(state))
    return `The database does not answer: ${error.message || state}. DATABASE_URL says where it is.`;
  if (state === INSUFFICIENT_PRIVILEGE) return `The database refuses: ${error.message}. DATABASE_URL names its owner.`;
  if (state === DISK_FULL) return `The database has no room left: ${error.message}.`;
  return undefined;
}

/** Exit codes of API and worker; the supervisor does not start again what ends with the last two. */
const ExitCode = { failed: 1, settings: 2, portTaken: 3 } as const;

/** Says on stderr why a process does not start, with a stack only where it is a fault of ours; its exit code. */
export function sayWhyNotStarted(error: unknown): number {
  process.stderr.write(`${describe(error)}\n`);
  if (error instanceof SettingsError) return ExitCode.settings;
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? ExitCode.portTaken : ExitCode.failed;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError || error instanceof CannotStart) return error.message;
  return databaseComplaint(error) ?? error.stack ?? error.message;
}
