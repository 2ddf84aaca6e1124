import { convert } from 'html-to-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { Mail, type MailParts } from './mail.email.tsx';

/** Both bodies of a mail, from the same words. */
export function renderMail(parts: MailParts): { html: string; text: string } {
  const html = `<!doctype html>${renderToStaticMarkup(<Mail {...parts} />)}`;
  const text = convert(html, {
    wordwrap: 76,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
      { selector: 'table', format: 'block' },
    ],
  });
  return { html, text };
}
