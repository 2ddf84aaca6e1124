import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandFailed } from '../outcome.ts';

/** A process as it can be recognised later: numbers are used again, so the moment it began is noted where it can be known. */
interface KnownProcess {
  pid: number;
  began: string | null;
}

/** What a running forge notes of itself in its data folder. */
interface ForgeNote {
  supervisor: KnownProcess;
  children: KnownProcess[];
  address: string | null;
}

/** Milliseconds that children of a killed supervisor have to stop by themselves. */
const PATIENCE_MS = 8_000;

/** The note that says which forge runs on a data folder, so that there is one at a time. */
export class ForgeFile {
  private readonly file: string;
  private note: ForgeNote;

  private constructor(file: string) {
    this.file = file;
    this.note = { supervisor: known(process.pid), children: [], address: null };
  }

  /**
   * Takes the data folder for this process. What a killed forge left running is ended first.
   * Throws CommandFailed when a forge runs on it.
   */
  static async claim(file: string): Promise<ForgeFile> {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
    } catch (error) {
      throw new CommandFailed(
        `The folder ${path.dirname(file)} cannot be made (${(error as Error).message}): set ESSAIM_DATA to one that can.`,
      );
    }
    const mine = new ForgeFile(file);
    for (;;) {
      try {
        writeFileSync(file, JSON.stringify(mine.note), { flag: 'wx' });
        return mine;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
          throw new CommandFailed(`The folder ${path.dirname(file)} cannot be written to: ${(error as Error).message}`);
      }
      const other = read(file);
      if (other && isRunning(other.supervisor))
        throw new CommandFailed(
          `Essaim is already running${other.address ? ` at ${other.address}` : ''} (process ${other.supervisor.pid}).`,
        );
      for (const child of other?.children ?? []) await seeOff(child);
      rmSync(file, { force: true });
    }
  }

  update(change: { children?: readonly number[]; address?: string }): void {
    const { children, address } = change;
    this.note = {
      ...this.note,
      ...(children && { children: children.map(known) }),
      ...(address && { address }),
    };
    const unfinished = `${this.file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(this.note, null, 2));
    renameSync(unfinished, this.file);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}

const known = (pid: number): KnownProcess => ({ pid, began: beginningOf(pid) });

/** Clock ticks since boot at which a process began (proc(5), field 22 of stat); null where there is no /proc or no process. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything: fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function isRunning({ pid, began }: KnownProcess): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === null || beginningOf(pid) === began;
}

/** Children stop when their supervisor is gone; one that does not is ended. */
async function seeOff(child: KnownProcess): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    if (!isRunning(child)) return;
    await pause(100);
  }
  if (isRunning(child)) process.kill(child.pid, 'SIGKILL');
}

function read(file: string): ForgeNote | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ForgeNote;
  } catch {
    return undefined;
  }
}
