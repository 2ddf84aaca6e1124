import styles from './prose.module.css';

/**
 * Text that people wrote, as the HTML that the API sanitised (`descriptionHtml`, `bodyHtml`).
 * Never give it anything else: it is put in the page as it is,
 * but for its headings, whose first rank becomes `heading`, the one that follows in the page around it.
 * `under`: the title that stands above; a text that begins by saying it again, as people write, says it once.
 */
export function Prose({
  html,
  lang,
  heading = 2,
  under,
}: {
  html: string;
  lang?: string;
  heading?: 2 | 3 | 4;
  under?: string;
}) {
  const shown = withHeadingsFrom(heading, under === undefined ? html : withoutTitle(under, html));
  return <div className={styles.prose} lang={lang} dangerouslySetInnerHTML={{ __html: shown }} />;
}

const firstHeading = /^\s*<h([1-6])>([^<]*)<\/h\1>\s*/;

function withoutTitle(title: string, html: string): string {
  const said = firstHeading.exec(html)?.[2];
  return said !== undefined && bareWords(said) === bareWords(title) ? html.replace(firstHeading, '') : html;
}

/** Words alone: `Qu&#39;est-ce ?` and « Qu’est-ce ? » are the same. */
const bareWords = (text: string) =>
  text
    .replace(/&#?\w+;/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ');

/** The same text, its highest headings of rank `first`, and those below following without a gap wider than its own. */
function withHeadingsFrom(first: number, html: string): string {
  const ranks = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, rank]) => Number(rank));
  if (ranks.length === 0) return html;
  const shift = first - Math.min(...ranks);
  return html.replace(
    /(<\/?h)([1-6])(?=[\s>])/g,
    (_, tag: string, rank: string) => tag + Math.min(6, Number(rank) + shift),
  );
}
