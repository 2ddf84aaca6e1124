import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where browsers find it: a worker is responsible for the addresses beside and below its own, so it stands on top. */
const address = 'service-worker.js';

/**
 * A Vite plugin that builds the service worker beside the page, whole, under a name that stays; in development it is made
 * when asked for. `root` is the app's folder.
 */
export function serviceWorker(root: string): Plugin {
  const source = join(root, 'service-worker/service-worker.ts');
  let serving = false;
  return {
    name: 'essaim:service-worker',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    buildStart() {
      if (!serving && this.environment.name !== 'ssr')
        this.emitFile({ type: 'chunk', id: source, fileName: address, preserveSignature: false });
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url === `/${address}`) request.url = '/service-worker/service-worker.ts';
        next();
      });
    },
  };
}
