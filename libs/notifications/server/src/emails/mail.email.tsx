import type { ReactNode } from 'react';

/** Colours of look.md's light paper; a mailbox's dark mode turns them by itself. */
const ink = '#22201c';
const soft = '#57503f';
const forest = '#1f5a41';
const line = '#d9d0c0';

/** What every mail is made of. `quote` is what a person wrote, shown as theirs; `footer` says why this mail came. */
export interface MailParts {
  language: string;
  instance: string;
  greeting: string;
  paragraphs: readonly string[];
  quote?: string | undefined;
  action?: { label: string; url: string } | undefined;
  footer: readonly ReactNode[];
}

/** The one frame of our mails: a column, words first, one thing to do. */
export function Mail({ language, instance, greeting, paragraphs, quote, action, footer }: MailParts) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{instance}</title>
      </head>
      <body
        style={{
          margin: 0,
          padding: '24px 16px',
          background: '#fbf8f2',
          color: ink,
          font: '17px/1.6 Verdana, sans-serif',
        }}
      >
        <table role="presentation" width="100%" style={{ maxWidth: 560, margin: '0 auto', borderCollapse: 'collapse' }}>
          <tbody>
            <tr>
              <td style={{ padding: 24, background: '#ffffff', border: `1px solid ${line}`, borderRadius: 10 }}>
                <p style={{ margin: '0 0 16px', fontWeight: 700, color: forest }}>{instance}</p>
                <p style={{ margin: '0 0 16px' }}>{greeting}</p>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph} style={{ margin: '0 0 16px' }}>
                    {paragraph}
                  </p>
                ))}
                {quote && (
                  <blockquote
                    style={{
                      margin: '0 0 16px',
                      padding: '0 0 0 16px',
                      borderLeft: `3px solid ${line}`,
                      whiteSpace: 'pre-wrap',
                    }}
                  >
                    {quote}
                  </blockquote>
                )}
                {action && (
                  <p style={{ margin: '24px 0 0' }}>
                    <a
                      href={action.url}
                      style={{
                        display: 'inline-block',
                        padding: '12px 20px',
                        background: forest,
                        color: '#ffffff',
                        borderRadius: 10,
                        textDecoration: 'none',
                        fontWeight: 700,
                      }}
                    >
                      {action.label}
                    </a>
                  </p>
                )}
              </td>
            </tr>
            <tr>
              <td style={{ padding: '16px 24px', fontSize: 14, color: soft }}>
                {footer.map((sentence, at) => (
                  <p key={at} style={{ margin: '0 0 8px' }}>
                    {sentence}
                  </p>
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
