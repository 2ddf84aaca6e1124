import DataLoader from 'dataloader';

/** The batched reads of one request, or of one transaction: made when first asked for, forgotten with it. */
export class Loaders {
  private readonly loaders = new Map<unknown, DataLoader<never, unknown>>();

  /** The loader known under `key`, made by `batch` the first time. `batch` answers in the order of its keys. */
  of<K, V>(
    key: unknown,
    batch: (keys: readonly K[]) => Promise<readonly V[]>,
    cacheKey?: (key: K) => unknown,
  ): DataLoader<K, V> {
    let loader = this.loaders.get(key) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>(batch, cacheKey ? { cacheKeyFn: cacheKey as never } : {});
      this.loaders.set(key, loader as never);
    }
    return loader;
  }
}

/** Rows in the order of the ids asked for; null where there is none. */
export function inOrder<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): (T | null)[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.map((id) => byId.get(id) ?? null);
}
