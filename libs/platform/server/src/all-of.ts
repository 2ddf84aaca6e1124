/** Waits for all, also where one fails: nothing goes on behind the back of whoever hears of it. Throws what the first of them threw. */
export async function allOf<T extends readonly unknown[] | []>(
  acts: T,
): Promise<{ -readonly [At in keyof T]: Awaited<T[At]> }> {
  await Promise.allSettled(acts);
  return Promise.all(acts);
}
