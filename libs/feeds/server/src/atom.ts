import type { Language } from '@essaim/catalogue';

/** One thing that a feed tells of. */
export interface AtomEntry {
  /** The same for ever, wherever and in whatever words it is told. */
  id: string;
  title: string;
  /** Where it can be read. */
  url: string;
  published: Date;
  /** Plain text. */
  summary?: string;
  categories?: readonly { term: string; label: string }[];
}

/** A feed: what it is, where it is, and its entries, the latest first. */
export interface AtomFeed {
  id: string;
  title: string;
  language: Language;
  /** Its own address, and that of the page it goes with. */
  self: string;
  page: string;
  /** Who tells: a project, an organisation, the instance. Never a person. */
  author: string;
  /** When something last came; for an empty feed, when it began. */
  updated: Date;
  entries: readonly AtomEntry[];
}

/** What XML 1.0 cannot hold (2.2, Char). */
const UNREADABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The feed as Atom (RFC 4287). What writes XML is loaded with the first feed that is asked for. */
export async function writeAtom(feed: AtomFeed): Promise<string> {
  const { default: XmlBuilder } = await import('fast-xml-builder');
  const builder = new XmlBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });
  const xml: string = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': feed.language,
      id: feed.id,
      title: feed.title,
      updated: feed.updated.toISOString(),
      author: { name: feed.author },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.page },
      ],
      entry: feed.entries.map(entry),
    },
  });
  return xml.replace(UNREADABLE, '\u{FFFD}');
}

const entry = ({ id, title, url, published, summary, categories = [] }: AtomEntry) => ({
  id,
  title,
  updated: published.toISOString(),
  published: published.toISOString(),
  link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
  ...(summary && { summary }),
  category: categories.map(({ term, label }) => ({ '@term': term, '@label': label })),
});
