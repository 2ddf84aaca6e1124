/** A mail as the mailbox shows it. */
export interface ShownMail {
  to: string;
  subject: string;
  text: string;
  sentAt: Date;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** The addresses in a mail's text as links; they are cut out of the text before anything is escaped. */
const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>)\]]+)/)
    .map((part, place) => (place % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');

/** The mailbox for a browser: plain, without script. */
export const mailboxPage = (mails: readonly ShownMail[]): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Essaim · Boîte aux lettres de démonstration</title>
<style>
:root { color-scheme: light dark }
body { font: 17px/1.6 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem }
details { border-top: 1px solid #857a68; padding: .75rem 0 } summary { cursor: pointer; min-height: 44px }
small { display: block; opacity: .8 } pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
</style></head><body><main>
<h1>Boîte aux lettres de démonstration</h1>
<p>Les e-mails restent ici tant qu’aucun serveur de messagerie n’est réglé.<br><span lang="en">Mail stays here while no mail server is set.</span></p>
${mails.map((mail) => `<details><summary><strong>${escaped(mail.subject)}</strong><small>${escaped(mail.to)} · ${mail.sentAt.toISOString().replace('T', ' ').slice(0, 16)}</small></summary><pre>${withLinks(mail.text)}</pre></details>`).join('\n')}
${mails.length ? '' : '<p>Aucun e-mail. / No mail.</p>'}
</main></body></html>`;
