import type { NormalizedCacheObject } from '@apollo/client';
import { browserLink, createClient } from '@essaim/graphql';
import '@essaim/ui/styles.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import addresses from 'virtual:catalogue-addresses';
import { App } from './app.tsx';
import { cookieNamed } from './shell/preferences.ts';
import type { PageState } from './render.types.ts';
import { routes } from './routes.tsx';
import { createTexts } from './texts.ts';

/** Brings the page to life: over what the server rendered, or from nothing. */
async function start() {
  const state = JSON.parse(document.getElementById('essaim-state')?.textContent ?? 'null') as PageState | null;
  const language = state?.language ?? languageOfBrowser();
  document.documentElement.lang = language;
  const theme = cookieNamed('essaim_theme');
  if (theme) document.documentElement.dataset['theme'] = theme;

  const [texts] = await Promise.all([
    fetch(addresses[language] ?? '').then((answer) => answer.json() as Promise<Record<string, unknown>>),
    loadPage(routes),
  ]);
  const client = createClient({
    link: browserLink({
      uri: '/graphql',
      language: () => language,
      onSessionExpired: () => window.dispatchEvent(new Event('essaim:session-expired')),
      onReconnected: () => window.dispatchEvent(new Event('essaim:reconnected')),
    }),
    ...(state?.apollo && { state: state.apollo as NormalizedCacheObject }),
  });
  const page = (
    <App
      client={client}
      texts={createTexts(language, texts)}
      place={state?.apollo ? state.place : cookieNamed('essaim_place')}
    >
      <RouterProvider router={createBrowserRouter(routes)} />
    </App>
  );
  const root = document.getElementById('root')!;
  if (state?.apollo) hydrateRoot(root, page);
  else createRoot(root).render(page);
}

/** Loads the code of the page shown before the router starts, which would otherwise show nothing first. */
async function loadPage(all: RouteObject[]): Promise<void> {
  await Promise.all(
    (matchRoutes(all, location) ?? []).map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return;
      const loaded = await route.lazy();
      Object.assign(route, loaded, { lazy: undefined });
    }),
  );
}

function languageOfBrowser(): string {
  const known = Object.keys(addresses);
  const wished = [
    new URLSearchParams(location.search).get('lang'),
    cookieNamed('essaim_language'),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return wished.find((one) => one && known.includes(one)) ?? known[0] ?? 'fr';
}

void start();
