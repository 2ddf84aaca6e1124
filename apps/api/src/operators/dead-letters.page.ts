import { inWords, type Language } from '@essaim/catalogue';
import type { DeadLetter } from '@essaim/platform-server';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** What was given up, newest first: plain, without script. */
export function deadLettersPage(page: {
  language: Language;
  letters: readonly DeadLetter[];
  count: number;
  more: boolean;
}): string {
  const t = inWords(page.language);
  const say = (key: string, values: Record<string, unknown> = {}) =>
    escaped(t(`server.operators.dead_letters.${key}`, { ...values, interpolation: { escapeValue: false } }));
  const retry = (words: string, id?: string) =>
    `<form method="post" action="/admin/dead-letters/retry">${id ? `<input type="hidden" name="id" value="${escaped(id)}">` : ''}<button>${words}</button></form>`;
  const shown = ({ id, listener, event, payload, failedAt, attempts, failure }: DeadLetter) => `<article>
<h2>${escaped(listener)} · ${escaped(event)}</h2>
<p><time datetime="${failedAt.toISOString()}">${failedAt.toISOString().replace('T', ' ').slice(0, 19)} UTC</time> · ${say('attempts', { count: attempts })}</p>
<pre>${escaped(failure.split('\n')[0] ?? '')}</pre>
<details><summary>${say('details')}</summary><pre>${escaped(`${id}\n${JSON.stringify(payload)}\n\n${failure}`)}</pre></details>
${retry(say('retry'), id)}</article>`;
  const last = page.letters.at(-1);
  return `<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${say('title')}</title>
<style>
:root { color-scheme: light dark }
body { font: 17px/1.6 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
article { border-top: 1px solid #857a68; padding: .75rem 0 } h2 { font-size: 1.1rem; margin: 0 } p { margin: .25rem 0 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem } summary, button { min-height: 44px; cursor: pointer; font: inherit }
button { padding: 0 1rem }
</style></head><body><main>
<h1>${say('title')}</h1>
<p>${page.count ? say('count', { count: page.count }) : say('none')} <a href="/admin/queues/">${say('queues')}</a></p>
${page.count > 1 ? retry(say('retry_all')) : ''}
${page.letters.map(shown).join('\n')}
${page.more && last ? `<p><a href="?after=${encodeURIComponent(last.id)}">${say('more')}</a></p>` : ''}
</main></body></html>`;
}
