import { existsSync, globSync, watch } from 'node:fs';
import path from 'node:path';
import { root } from '../outcome.ts';

/** Milliseconds of calm after a change: saving many files is one change. */
const CALM_MS = 150;

/** Calls back when a source of API or worker has changed. Returns what ends watching. */
export function watchSources(changed: () => void): () => void {
  const folders = [
    ...globSync('libs/*/server/src', { cwd: root }),
    'libs/catalogue/src',
    'apps/api/src',
    'apps/worker/src',
  ];
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders
    .map((relative) => path.join(root, relative))
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true }, (_event, file) => {
        if (!file || !/\.(tsx?|json)$/.test(file) || /\.spec\.tsx?$/.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(changed, CALM_MS);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
