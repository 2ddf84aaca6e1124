import styles from './prose.module.css';

/**
 * Text that people wrote, as the HTML that the API sanitised (`descriptionHtml`, `bodyHtml`).
 * Never give it anything else: it is put in the page as it is,
 * but for its headings, whose first rank becomes `heading`, the one that follows in the page around it.
 */
export function Prose({ html, lang, heading = 2 }: { html: string; lang?: string; heading?: 2 | 3 | 4 }) {
  return (
    <div className={styles.prose} lang={lang} dangerouslySetInnerHTML={{ __html: withHeadingsFrom(heading, html) }} />
  );
}

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
