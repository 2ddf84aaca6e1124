import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * A Vite plugin that gives the server's build what the browser's build made: `virtual:client-build` exports the page's
 * `template` and the `manifest` of its chunks. So the browser's build comes first. `root` is the app's folder.
 */
export function clientBuild(root: string): Plugin {
  let serving = false;
  const built = (file: string) => readFileSync(join(root, 'dist/client', file), 'utf8');
  return {
    name: 'essaim:client-build',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: (id) => (id === 'virtual:client-build' ? `\0${id}` : undefined),
    load(id) {
      if (id !== '\0virtual:client-build') return undefined;
      const template = serving ? readFileSync(join(root, 'index.html'), 'utf8') : built('index.html');
      const manifest = serving ? '{}' : built('.vite/manifest.json');
      return `export const template = ${JSON.stringify(template)};\nexport const manifest = ${manifest};`;
    },
  };
}
