import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledDocuments } from '../../libs/graphql/tools/compiled-documents.ts';
import { catalogues } from './vite/catalogues.ts';
import { clientBuild } from './vite/client-build.ts';
import { serviceWorker } from './vite/service-worker.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const slices = readdirSync(here('../../libs')).filter((name) => {
  try {
    return readdirSync(here(`../../libs/${name}/web/src`)).length > 0;
  } catch {
    return false; // a library without a web half
  }
});
const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4000';

export default defineConfig(({ isSsrBuild }) => ({
  root: here('.'),
  plugins: [
    compiledDocuments([here('src'), ...slices.map((name) => here(`../../libs/${name}/web/src`))]),
    catalogues(here('../../libs/catalogue/src')),
    clientBuild(here('.')),
    serviceWorker(here('.')),
    react(),
  ],
  build: {
    target: 'es2023',
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    manifest: !isSsrBuild,
    // One sheet for all pages: it is small, and a page rendered by the server is dressed at once, script or none.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild
      ? {}
      : {
          output: {
            codeSplitting: {
              groups: [
                // What every page needs and seldom changes: a new version of ours leaves it in the visitor's cache.
                {
                  name: 'vendor',
                  test: /node_modules\/(react|react-dom|scheduler|react-router|@apollo\/client|graphql|rxjs|i18next|react-i18next|optimism|@wry)\//,
                },
                // Small pieces that most pages share go together: a request each would cost more than the bytes.
                // Not what stands over the page, with the library behind it: that comes when it opens.
                {
                  name: 'shared',
                  test: /\/libs\/(ui\/src\/(?!dialog|menu|combobox)|graphql\/|catalogue\/)|\/icons\/Icon/,
                  minShareCount: 4,
                },
              ],
            },
          },
        },
  },
  // The server's build is whole: it runs in the API's process whatever NODE_ENV is there.
  ssr: { noExternal: isSsrBuild ? true : undefined },
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/health': api,
      '/dev': api,
    },
  },
}));
