import { ApolloLink, Observable } from '@apollo/client';
import { prerenderStatic } from '@apollo/client/react/ssr';
import { createClient } from '@essaim/graphql';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, matchRoutes, StaticRouterProvider } from 'react-router';
import addresses from 'virtual:catalogue-addresses';
import catalogue from 'virtual:catalogue-texts';
import { manifest, template } from 'virtual:client-build';
import { App } from './app.tsx';
import { type Collected, fullTitle, type Meta } from './page-meta.tsx';
import type { PageState, RenderedPage, RenderRequest } from './render.types.ts';
import { type PageHandle, routes } from './routes.tsx';
import { createTexts } from './texts.ts';

export type { RenderedPage, RenderRequest } from './render.types.ts';

const handler = createStaticHandler(routes);

/** Languages that a page can be rendered in, the default first. */
export const languages = Object.keys(addresses);

/**
 * Renders the page at an address with its data, for one visitor. A `lang` in the query wins over `request.language`.
 * Rejects only where our own code breaks: send `renderEmpty` then, and the browser does the work.
 */
export async function render(request: RenderRequest): Promise<RenderedPage> {
  const url = new URL(request.url, request.origin);
  const language = languageFor(url, request.language);
  const client = createClient({ link: linkTo(request.execute), onServer: true });
  const collected: Collected = { meta: {}, redirect: null };
  const texts = createTexts(language, catalogue[language] ?? {});

  // A signal of our own: the handler wants one that does not end with the render.
  const context = await handler.query(new Request(url, { signal: new AbortController().signal }));
  if (context instanceof Response) return redirected(context.status, context.headers.get('location') ?? '/', language);
  const router = createStaticRouter(handler.dataRoutes, context);
  const { result } = await prerenderStatic({
    tree: (
      <App client={client} texts={texts} place={request.place ?? null} collected={collected}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </App>
    ),
    context: { client },
    renderFunction: renderToString,
    ...(request.signal && { signal: request.signal }),
  });
  if (collected.redirect) return redirected(collected.redirect.status, collected.redirect.to, language);

  const head = headOf({ meta: collected.meta, url, language, site: texts.t('shell.siteTitle') });
  const state: PageState = {
    language,
    place: request.place ?? null,
    apollo: client.extract() as Record<string, unknown>,
  };
  const status = collected.meta.status ?? context.statusCode;
  return {
    status,
    redirect: null,
    headers: headersFor(language),
    html: documentOf({ ...request, language, url, head, body: result, state }),
  };
}

/** The page without its content, which the browser then makes: for when rendering fails. */
export function renderEmpty(request: Pick<RenderRequest, 'url' | 'origin' | 'language' | 'theme'>): RenderedPage {
  const url = new URL(request.url, request.origin);
  const language = languageFor(url, request.language);
  const html = documentOf({
    ...request,
    language,
    url,
    head: '<title>Essaim</title>',
    body: '',
    state: { language, place: null },
  });
  return { status: 200, redirect: null, headers: headersFor(language), html };
}

const languageFor = (url: URL, wished: string): string =>
  [url.searchParams.get('lang'), wished, languages[0]].find((one) => one && languages.includes(one)) ?? 'fr';

const headersFor = (language: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': language,
  'Cache-Control': 'private, no-cache', // it holds what this visitor may see
  Vary: 'Cookie, Accept-Language',
});

const redirected = (status: number, to: string, language: string): RenderedPage => ({
  status,
  redirect: to,
  headers: headersFor(language),
  html: '',
});

/** Operations run in the process, without HTTP. */
function linkTo(execute: RenderRequest['execute']): ApolloLink {
  return new ApolloLink(
    ({ query, operationName, variables }) =>
      new Observable((observer) => {
        execute({ query, operationName, variables }).then(
          (result) => {
            observer.next(result as ApolloLink.Result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
      }),
  );
}

function headOf({ meta, url, language, site }: { meta: Meta; url: URL; language: string; site: string }): string {
  const title = fullTitle(meta.title, site);
  const canonical = new URL(meta.canonical ?? url.pathname, url).href;
  const image = new URL(meta.image ?? '/og.png', url).href;
  const tag = (name: string, attributes: Record<string, string>) =>
    `<${name}${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escaped(value)}"`)
      .join('')}>`;
  return [
    `<title>${escaped(title)}</title>`,
    meta.description && tag('meta', { name: 'description', content: meta.description }),
    meta.unlisted && tag('meta', { name: 'robots', content: 'noindex' }),
    tag('link', { rel: 'canonical', href: canonical }),
    ...languages.map((one) => tag('link', { rel: 'alternate', hreflang: one, href: `${canonical}?lang=${one}` })),
    ...(meta.feeds ?? []).map(({ title, href, type = 'application/atom+xml' }) =>
      tag('link', { rel: 'alternate', type, title, href }),
    ),
    tag('meta', { property: 'og:title', content: title }),
    meta.description && tag('meta', { property: 'og:description', content: meta.description }),
    tag('meta', { property: 'og:image', content: image }),
    tag('meta', { property: 'og:type', content: meta.type ?? 'website' }),
    tag('meta', { property: 'og:url', content: canonical }),
    tag('meta', { property: 'og:locale', content: language === 'fr' ? 'fr_FR' : language }),
    tag('meta', { property: 'og:site_name', content: 'Essaim' }),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ]
    .filter(Boolean)
    .join('\n    ');
}

function documentOf(page: {
  language: string;
  theme: RenderRequest['theme'];
  url: URL;
  head: string;
  body: string;
  state: PageState;
}): string {
  const preload = [
    `<link rel="preload" as="fetch" type="application/json" href="${addresses[page.language]}" crossorigin>`,
    ...chunksOf(page.url).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ];
  const state = JSON.stringify(page.state).replace(/</g, '\\u003c');
  // Functions, since `$&` in someone's text would otherwise mean something to `replace`.
  return template
    .replace('<html lang="fr"', () => `<html lang="${page.language}"${page.theme ? ` data-theme="${page.theme}"` : ''}`)
    .replace('<!--head-->', () => [page.head, ...preload].join('\n    '))
    .replace('<!--body-->', () => page.body)
    .replace('<!--state-->', () => `<script type="application/json" id="essaim-state">${state}</script>`);
}

/** The chunks of the page at an address that the template does not name already. */
function chunksOf(url: URL): string[] {
  const pages = (matchRoutes(routes, url.pathname) ?? []).flatMap(
    ({ route }) => (route.handle as PageHandle | undefined)?.page ?? [],
  );
  const files = new Set<string>();
  const add = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || chunk.isEntry || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  for (const page of pages) add(`src/pages/${page}.page.tsx`);
  return [...files].filter((file) => !template.includes(file));
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
