import { SingleBar } from 'cli-progress';

/** How far a long piece of work is. */
export interface Progress {
  /** `done` of `total`, whatever is counted. */
  reach(done: number, total: number): void;
  end(): void;
}

/** A bar on stderr for someone who watches; silence where nobody does, as in a log. */
export function progressOf(what: string): Progress {
  if (!process.stderr.isTTY) return { reach: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total}  {eta_formatted}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    reach(done, total) {
      if (!started) bar.start(total, done);
      else bar.setTotal(total);
      started = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
