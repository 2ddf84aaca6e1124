import { compile } from 'html-to-text';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Compiled once: the selectors take longer to read than a mail. */
const plainText = compile({
  wordwrap: 76,
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'table', format: 'block' },
  ],
});

/** Both bodies of a mail, from the same words. */
export function renderMail(mail: ReactElement): { html: string; text: string } {
  const html = `<!doctype html>${renderToStaticMarkup(mail)}`;
  return { html, text: plainText(html) };
}
