import { inWords, type Language } from '@essaim/catalogue';
import type { PlatformSettings } from '@essaim/platform-server';
import { renderToStaticMarkup } from 'react-dom/server';

const style = `
:root { color-scheme: light dark; --paper: #fbf8f2; --ink: #22201c; --forest: #1f5a41; --on-forest: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #191813; --ink: #f3eee3; --forest: #86cfa8; --on-forest: #10241a } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: 48px 16px }
button { min-height: 44px; padding: 8px 20px; border: 0; border-radius: 10px; background: var(--forest); color: var(--on-forest); font: inherit; font-weight: 650 }
a { color: var(--forest) } :focus-visible { outline: 3px solid var(--forest); outline-offset: 2px }
`;

/** The page behind an unsubscribe link. It needs no script and no account. */
export function unsubscribePage(page: {
  language: Language;
  settings: Pick<PlatformSettings, 'ESSAIM_NAME'>;
  state: 'ask' | 'off' | 'on' | 'unknown';
  label?: string;
  address?: string;
}): string {
  const t = inWords(page.language);
  const words = (key: string) =>
    t(`server.unsubscribe.${page.state}.${key}`, { label: page.label, interpolation: { escapeValue: false } });
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={page.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${words('title')} · ${page.settings.ESSAIM_NAME}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <h1>{words('title')}</h1>
          <p>{words('body')}</p>
          {page.address && (
            <form method="post" action={page.state === 'off' ? `${page.address}?again=on` : page.address}>
              <button type="submit">{words('action')}</button>
            </form>
          )}
          <p>
            <a href="/settings/notifications">{t('server.unsubscribe.settings')}</a>
          </p>
        </main>
      </body>
    </html>,
  )}`;
}
