import { inWords, type Language } from '@essaim/catalogue';
import type { ProjectRow, PublicActivity } from '@essaim/projects-server';
import type { AtomEntry } from './atom.ts';

/** What happened, in words; with the project's name where the feed is about several. */
export const entryOfActivity =
  (language: Language, publicUrl: string, named: boolean) =>
  ({ id, kind, params, createdAt, title, slug }: PublicActivity): AtomEntry => {
    const text = inWords(language)(`server.activity.${kind}`, params);
    return {
      id: `urn:uuid:${id}`,
      title: named ? inWords(language)('server.feeds.line', { project: title, text }) : text,
      url: publicUrl + (params['path'] ?? `/projects/${slug}`),
      published: createdAt,
    };
  };

/** A project that opened. */
export const entryOfProject =
  (language: Language, publicUrl: string) =>
  ({ id, title, slug, summary, publishedAt, createdAt, themes }: ProjectRow): AtomEntry => ({
    id: `urn:uuid:${id}`,
    title,
    url: `${publicUrl}/projects/${slug}`,
    published: publishedAt ?? createdAt,
    ...(summary && { summary }),
    categories: themes.map((theme) => ({ term: theme.slug, label: theme[language] })),
  });
