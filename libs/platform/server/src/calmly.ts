/** Milliseconds for which the same complaint is not repeated. */
const CALM_MS = 60_000;
/** Different complaints remembered; past that, the oldest are forgotten. */
const REMEMBERED = 100;

/** `complain`, but at most once a minute for errors that say the same: a server that is away fails many times a second. */
export function calmly(complain: (error: unknown) => void, clock = Date.now): (error: unknown) => void {
  const last = new Map<string, number>();
  return (error) => {
    const words = error instanceof Error ? error.message : String(error);
    const now = clock();
    if (now - (last.get(words) ?? -Infinity) < CALM_MS) return;
    last.delete(words);
    last.set(words, now);
    if (last.size > REMEMBERED) last.delete(last.keys().next().value!);
    complain(error);
  };
}
