import type { ReactNode } from 'react';

/** look.md's light paper in the marks themselves, since some mailboxes read nothing else; its dark paper below. */
export const paint = {
  ink: '#22201c',
  soft: '#57503f',
  forest: '#1f5a41',
  onForest: '#ffffff',
  line: '#d9d0c0',
  paper: '#fbf8f2',
  surface: '#ffffff',
} as const;

/** Mailboxes that ask for the reader's preference get our own dark paper; others turn the light one by themselves. */
const style = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
a { overflow-wrap: anywhere }
@media (max-width: 480px) { .card { padding: 16px !important } .outer { padding: 12px 8px !important } .act { display: block !important; text-align: center } }
@media (prefers-color-scheme: dark) {
  .outer { background: #191813 !important; color: #f3eee3 !important }
  .card { background: #22201a !important; border-color: #3d392f !important }
  .ink { color: #f3eee3 !important }
  .soft { color: #c4bba8 !important }
  .forest { color: #86cfa8 !important }
  .act { background: #86cfa8 !important; color: #10241a !important }
  .quote { border-color: #8c8472 !important }
}`;

/** What every mail has around its words. `footer` says why it came, and how to have fewer. */
export interface MailFrameParts {
  language: string;
  instance: string;
  title: string;
  children: ReactNode;
  action?: { label: string; url: string } | undefined;
  footer: readonly ReactNode[];
}

/** The one frame of our mails: a column that fits a telephone, words first, one thing to do. */
export function MailFrame({ language, instance, title, children, action, footer }: MailFrameParts) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body
        className="outer"
        style={{
          margin: 0,
          padding: '24px 16px',
          background: paint.paper,
          color: paint.ink,
          font: '17px/1.6 Verdana, sans-serif',
        }}
      >
        <table role="presentation" width="100%" style={{ maxWidth: 560, margin: '0 auto', borderCollapse: 'collapse' }}>
          <tbody>
            <tr>
              <td
                className="card"
                style={{ padding: 24, background: paint.surface, border: `1px solid ${paint.line}`, borderRadius: 10 }}
              >
                <p className="forest" style={{ margin: '0 0 16px', fontWeight: 700, color: paint.forest }}>
                  {instance}
                </p>
                {children}
                {action && (
                  <p style={{ margin: '24px 0 0' }}>
                    <a
                      href={action.url}
                      className="act"
                      style={{
                        display: 'inline-block',
                        padding: '12px 20px',
                        background: paint.forest,
                        color: paint.onForest,
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
              <td className="soft" style={{ padding: '16px 24px', fontSize: 14, color: paint.soft }}>
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

/** A link in the small print. */
export const footerLink = (url: string, words: string) => (
  <a key={url} href={url} className="soft" style={{ color: paint.soft }}>
    {words}
  </a>
);
