import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the web application's server build does: see apps/web/README.md, of which this is the API's side. */
export type RenderPage = (request: {
  url: string;
  origin: string;
  language: string;
  theme: 'light' | 'dark' | null;
  place?: string | null;
  execute: (operation: never) => Promise<never>;
  signal?: AbortSignal;
}) => Promise<{ status: number; redirect: string | null; headers: Record<string, string>; html: string }>;

interface ServerBuild {
  render: RenderPage;
  /** The page without its content, for when rendering fails. */
  renderEmpty: (
    request: Pick<Parameters<RenderPage>[0], 'url' | 'origin' | 'language' | 'theme'>,
  ) => Awaited<ReturnType<RenderPage>>;
}

const build = (path: string): URL => new URL(`../../web/dist/${path}`, import.meta.url);

/** Files that the browser fetches: scripts, styles, fonts. */
export const clientFolder = fileURLToPath(build('client'));

/** Injection token of the page's server build; null where the page is not built. */
export const WEB_BUILD = Symbol('web build');

/** The server build of the page; null where it is not built, so that the API can run alone. */
export async function loadWebBuild(): Promise<ServerBuild | null> {
  const server = build('server/server.js');
  if (!existsSync(server)) return null;
  // A module itself has no constructor, which Nest asks of whatever it injects.
  const { render, renderEmpty } = (await import(server.href)) as ServerBuild;
  return { render, renderEmpty };
}
export type { ServerBuild };
