import { createContext, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** What a page says of itself, to search engines, shared links and the browser's tab. */
export interface Meta {
  /** Without the site's name, which is added; absent on the home page. */
  title?: string;
  /** One or two sentences. */
  description?: string | null;
  /** An address of a picture, absolute or from the root. */
  image?: string | null;
  type?: 'website' | 'article' | 'profile';
  /** Its one address, without query: where the same thing can be read under several. */
  canonical?: string;
  /** 404 where there is nothing; only counts when the server renders. */
  status?: number;
  /**
   * What happens here, for feed readers and calendars (Atom unless `type` says): only counts when the server renders,
   * since they run no script.
   */
  feeds?: { title: string; href: string; type?: string }[];
  /** Not for search engines. */
  unlisted?: boolean;
}

/** What the server learns while it renders. */
export interface Collected {
  meta: Meta;
  redirect: { to: string; status: 301 | 302 } | null;
}
export const CollectedContext = createContext<Collected | null>(null);

/** Says what the page is. One per page; the last one rendered wins. */
export function PageMeta(meta: Meta) {
  const collected = useContext(CollectedContext);
  const { t } = useTranslation();
  if (collected) collected.meta = meta; // on the server only: there is one render, and no effect
  const title = fullTitle(meta.title, t('shell.siteTitle'));
  useEffect(() => {
    document.title = title;
    setHead('meta[name="description"]', meta.description ?? null, () => named('description'));
    setHead('meta[name="robots"]', meta.unlisted ? 'noindex' : null, () => named('robots'));
  }, [title, meta.description, meta.unlisted]);
  return null;
}

/** « Covoiturage du Cap Sizun · Essaim » */
export const fullTitle = (title: string | undefined, site: string): string => (title ? `${title} · Essaim` : site);

/** Leads elsewhere: 301 for what has moved for good, else 302; in the browser, without a trace in the history. */
export function Redirect({ to, moved = false }: { to: string; moved?: boolean }) {
  const collected = useContext(CollectedContext);
  const navigate = useNavigate();
  if (collected) collected.redirect = { to, status: moved ? 301 : 302 };
  useEffect(() => void navigate(to, { replace: true }), [navigate, to]);
  return null;
}

function setHead(selector: string, content: string | null, create: () => HTMLMetaElement) {
  const present = document.head.querySelector<HTMLMetaElement>(selector);
  if (content === null) return present?.remove();
  const element = present ?? document.head.appendChild(create());
  element.content = content;
}

function named(name: string): HTMLMetaElement {
  const element = document.createElement('meta');
  element.name = name;
  return element;
}
