/** Ctrl+C reaches us from the terminal and once more through npm: within this many milliseconds it was one gesture. */
const SAME_GESTURE_MS = 500;

/** Calls `stop` at the first Ctrl+C (or its like), `force` at the next. Returns what ends listening. */
export function onStopSignals(stop: () => void, force: () => void): () => void {
  let first: number | undefined;
  const hear = () => {
    if (first === undefined) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > SAME_GESTURE_MS) force();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hear);
  return () => signals.forEach((signal) => process.off(signal, hear));
}
