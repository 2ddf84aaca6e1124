import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { unbroken } from '../../../libs/catalogue/src/unbroken.ts';

/**
 * A Vite plugin that ships the `web` part of each language's catalogue as data, one file a language.
 *
 * `virtual:catalogue-addresses` says where each lies (the browser fetches the one it reads, cached for ever by its hash);
 * `virtual:catalogue-texts` holds them all, for the server's build alone. `folder` is an absolute path.
 */
export function catalogues(folder: string): Plugin {
  const languages = () =>
    readdirSync(folder).flatMap((file) => (/^[a-z]{2}\.json$/.test(file) ? [file.slice(0, 2)] : []));
  const textsOf = (language: string) => {
    const text = readFileSync(join(folder, `${language}.json`), 'utf8');
    return (JSON.parse(language === 'fr' ? unbroken(text) : text) as { web: unknown }).web;
  };
  const bodyOf = (language: string) => JSON.stringify(textsOf(language));
  const fileOf = (language: string) =>
    `assets/catalogue.${language}.${createHash('sha256').update(bodyOf(language)).digest('hex').slice(0, 10)}.json`;
  const all = <T>(of: (language: string) => T) =>
    Object.fromEntries(
      languages()
        .sort((a) => (a === 'fr' ? -1 : 1))
        .map((language) => [language, of(language)]),
    );
  const development = '/@catalogue/';
  let serving = false;

  return {
    name: 'essaim:catalogues',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: (id) => (id.startsWith('virtual:catalogue-') ? `\0${id}` : undefined),
    load(id) {
      if (id === '\0virtual:catalogue-texts') return `export default ${JSON.stringify(all(textsOf))};`;
      if (id !== '\0virtual:catalogue-addresses') return undefined;
      return `export default ${JSON.stringify(all((l) => (serving ? `${development}${l}.json` : `/${fileOf(l)}`)))};`;
    },
    generateBundle() {
      if (this.environment.name === 'ssr') return;
      for (const language of languages())
        this.emitFile({ type: 'asset', fileName: fileOf(language), source: bodyOf(language) });
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (file.startsWith(folder)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const language = request.url?.match(/^\/@catalogue\/([a-z]{2})\.json/)?.[1];
        if (!language || !languages().includes(language)) return next();
        response.setHeader('content-type', 'application/json');
        response.end(bodyOf(language));
      });
    },
  };
}
