import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { closeAfterTests, describeWith } from '@essaim/platform-server/testing';
import { MortalProcess } from './chaos/mortal-process.ts';
import { hasDovecot, startDovecot, type Dovecot } from './dovecot.ts';
import { openForge, type OpenForge } from './open-forge.ts';
import { OverheardLine } from './overheard-line.ts';
import { freePort } from './server-port.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(180_000);

const worker = path.resolve(import.meta.dirname, '../../../apps/worker/dist/main.js');

/** A forge whose workers are processes of their own, and look for answers in a mailbox. */
async function aForgeWithAMailbox(options?: Parameters<typeof startDovecot>[0]) {
  const dovecot = await startDovecot(options);
  closeAfterTests(() => dovecot.close());
  const line = new OverheardLine(dovecot.port);
  await line.begin();
  closeAfterTests(() => line.close());
  const forge = await openForge({ work: false });
  const start = (but: NodeJS.ProcessEnv = {}): MortalProcess => {
    const started = new MortalProcess(process.execPath, [worker], {
      PATH: process.env.PATH,
      DATABASE_URL: forge.db.url,
      LOG_LEVEL: 'error',
      MAIL_REPLY_DOMAIN: 'essaim.example',
      MAIL_REPLY_MAILBOX: 'covoiturage.du.cap',
      MAIL_INBOUND_IMAP_URL: dovecot.url({ port: line.port }),
      ...but,
    });
    started.start();
    closeAfterTests(() => started.end());
    return started;
  };
  return { forge, dovecot, line, start };
}

/** News that somebody was mailed, with an address to answer to; its headers, and their address. */
async function mailedNews(forge: OpenForge, name: string) {
  const [holder, asker] = [await forge.person(`${name} Porte`), await forge.person(`${name} Demande`)];
  const { createProject: project } = await holder.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    { input: { title: `Laverie de ${name}`, summary: 'On y lave à plusieurs.' } },
  );
  await holder.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', project);
  await asker.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
    input: { projectId: project.id, message: 'Je peux tenir la caisse.' },
  });
  await forge.settle();
  const news = (await forge.mailbox(holder.email)).find(({ headers }) => headers['Reply-To'])!;
  return { holder, news, replyTo: news.headers['Reply-To']! };
}

let written = 0;
const mail = (from: string, to: string, but: { more?: string; body?: string } = {}): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Message-ID: <${++written}@mail.example>`,
    'Subject: Re: Bonjour',
    ...(but.more ? [but.more] : []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    but.body ?? 'Oui, avec plaisir.',
    '',
  ].join('\r\n');

const outcomes = async ({ db }: OpenForge): Promise<Record<string, number>> => {
  const rows: { outcome: string; count: number }[] = await db.source.query(
    'SELECT outcome, count(*)::int AS count FROM inbound_mail GROUP BY outcome ORDER BY outcome',
  );
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
};
const reached = async ({ db }: OpenForge): Promise<number | undefined> => {
  const [row] = await db.source.query('SELECT reached_uid::int AS reached FROM inbound_mailbox');
  return row?.reached;
};
const until = async (come: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await come())) await pause(20);
};
const marked = (dovecot: Dovecot, name: string) => until(() => dovecot.marks(name) !== '');
const toldWhereToAnswer = async (forge: OpenForge, { email }: Visitor) =>
  (await forge.mailbox(email)).filter(({ subject }) => subject.startsWith('Votre réponse n')).length;

describeWith(hasDovecot)('A mailbox that answers come to', () => {
  it('is emptied of them once, though the worker dies between the taking and the marking; all else stays as it was', async () => {
    const { forge, dovecot, line, start } = await aForgeWithAMailbox();
    const [first, second] = [start(), start()];
    const { holder, news, replyTo } = await mailedNews(forge, 'Ana');
    expect(replyTo).toMatch(/^covoiturage\.du\.cap\+[0-9a-z]{44}@essaim\.example$/);
    let takenByThen: unknown;
    line.beforePassing = async (said) => {
      if (takenByThen || !said.includes('STORE')) return;
      takenByThen = await outcomes(forge);
      await Promise.all([first.kill(), second.kill()]); // one of the two has it
    };

    const human = dovecot.deliver(mail('Tante <tante@mail.example>', 'reply@essaim.example', { body: 'Bisous' }));
    const ours = dovecot.deliver(
      mail('Essaim <essaim@essaim.example>', holder.email, { more: `Reply-To: ${news.headers['Reply-To']!}` }),
    );
    const answer = dovecot.deliver(mail(holder.email, replyTo));
    await marked(dovecot, answer);
    expect(takenByThen).toEqual({ ANSWERED: 1 });
    // Opened in a mail program before Essaim saw it; and forwarded by hand, where the envelope alone still has the address.
    const opened = dovecot.deliver(mail(holder.email, replyTo), 'read');
    const forwarded = dovecot.deliver(
      mail(holder.email, 'undisclosed-recipients:;', { more: `Delivered-To: ${replyTo}` }),
    );
    const stranger = dovecot.deliver(mail('autre@mail.example', replyTo));
    const absence = dovecot.deliver(mail(holder.email, replyTo, { more: 'Auto-Submitted: auto-replied' }));
    await marked(dovecot, absence);
    await forge.settle();

    expect(await outcomes(forge)).toEqual({ ANSWERED: 3, AUTOMATIC: 1, OTHER_SENDER: 1 });
    expect(await toldWhereToAnswer(forge, holder)).toBe(1);
    expect([answer, opened, forwarded, absence].map(dovecot.marks)).toEqual(['S', 'S', 'S', 'S']);
    expect([human, ours, stranger].map(dovecot.marks)).toEqual(['', '', '']);
    expect(line.mostAtOnce).toBe(1); // however many workers there are
  });

  it('may be sent anything: what nobody can read is left there, flagged, and what comes after is taken', async () => {
    const { forge, dovecot, start } = await aForgeWithAMailbox();
    const started = start({ LOG_LEVEL: 'warn' });
    const { holder, replyTo } = await mailedNews(forge, 'Bo');
    const head = `From: ${holder.email}\r\nTo: ${replyTo}\r\n`;
    const unreadable = [
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}`,
      `${head}${'X-More: a\r\n'.repeat(300_000)}\r\nBonjour`,
      Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.alloc(26 * 1024 * 1024, 'a\r\n')]),
    ].map((raw) => dovecot.deliver(raw));
    const odd = [
      `${head}Content-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(20_000)}`,
      `${head}Content-Type: text/plain; charset=nowhere\r\n\r\n\u0000\u0000`,
      `${head}\r\nOui${'\n'.repeat(60_000)}merci`,
      head,
    ].map((raw) => dovecot.deliver(raw));
    const answer = dovecot.deliver(mail(holder.email, replyTo));
    await marked(dovecot, answer);
    expect(unreadable.map(dovecot.marks)).toEqual(['F', 'F', 'F']);
    expect(odd.map(dovecot.marks)).toEqual(['S', 'S', 'S', 'S']);
    expect(started.deaths).toBe(0);
    await forge.settle();
    expect(await toldWhereToAnswer(forge, holder)).toBe(1);
    await started.end('SIGTERM');
    expect(dovecot.log()).toMatch(/Logged out/); // not cut off
  });

  it('is gone back to when its server ended the connection, and looked through though it refused to search at first', async () => {
    const { forge, dovecot, line, start } = await aForgeWithAMailbox();
    start({ MAIL_INBOUND_IMAP_URL: '', MAIL_INBOUND_SECRET: 'a secret of the webhook' }); // relays and mails, and looks into no mailbox
    const { holder, replyTo } = await mailedNews(forge, 'Fa');
    const before = dovecot.deliver(mail(holder.email, replyTo));
    const { promise: refused, resolve: onRefused } = Promise.withResolvers<void>();
    const { promise: idle, resolve: onIdle } = Promise.withResolvers<void>();
    line.passes = (said) => {
      if (!said.includes('UID SEARCH')) return said;
      line.passes = (all) => all;
      onRefused();
      return said.replace('UID SEARCH', 'UID NOTHING');
    };
    line.beforePassing = async (said) => (/\bIDLE\b/.test(said) ? onIdle() : undefined);
    start();
    await refused;
    await marked(dovecot, before);
    await idle;
    line.cut();
    await marked(dovecot, dovecot.deliver(mail(holder.email, replyTo)));
    expect(await outcomes(forge)).toEqual({ ANSWERED: 2 });
  });

  it('is looked through where its server marks nothing', async () => {
    const { forge, dovecot, line, start } = await aForgeWithAMailbox();
    line.passes = (said) => said.replace('UID STORE', 'UID NOTHING');
    start();
    const { holder, replyTo } = await mailedNews(forge, 'Gil');
    const tooLarge = Buffer.concat([Buffer.from(`To: ${replyTo}\r\n\r\n`), Buffer.alloc(26 * 1024 * 1024, 'a\r\n')]);
    const mails = [tooLarge, mail(holder.email, replyTo), mail(holder.email, replyTo)].map((raw) =>
      dovecot.deliver(raw),
    );
    await until(async () => (await reached(forge)) === mails.length);
    expect(await outcomes(forge)).toEqual({ ANSWERED: 2 });
    expect(mails.map(dovecot.marks)).toEqual(['', '', '']);
    expect(line.mostAtOnce).toBe(1);
  });

  it('is looked into every so often where its server says nothing by itself', async () => {
    const { forge, dovecot, line, start } = await aForgeWithAMailbox({ idle: false });
    const said: string[] = [];
    line.beforePassing = async (words) => void said.push(words);
    start({ MAIL_INBOUND_LOOK_SECONDS: '1' });
    const { holder, replyTo } = await mailedNews(forge, 'Eve');
    await until(() => said.filter((words) => words.includes('SEARCH')).length >= 2);
    await marked(dovecot, dovecot.deliver(mail(holder.email, replyTo)));
    expect(said.filter((words) => /\bIDLE\b/.test(words))).toEqual([]);
    expect(line.mostAtOnce).toBe(1);
    expect(dovecot.log().match(/Login: /g)).toHaveLength(1);
  });

  it('is spoken to by TLS and with a certificate that is known, or is told no password', async () => {
    const { forge, dovecot, start } = await aForgeWithAMailbox();
    // 0.0.0.0 leads to this machine too, but is not known to.
    const ways = [
      dovecot.url({ scheme: 'imaps', port: dovecot.tlsPort }),
      dovecot.url({ scheme: 'imap', host: '0.0.0.0' }),
    ];
    for (const url of ways) {
      const started = start({ MAIL_INBOUND_IMAP_URL: url });
      await until(() => started.lastWords.includes('cannot be looked into: self-signed certificate'));
      await started.end();
    }
    expect(dovecot.log()).not.toContain('Login: ');
    for (const url of ways) {
      const started = start({ MAIL_INBOUND_IMAP_URL: url, NODE_EXTRA_CA_CERTS: dovecot.certificate });
      const { holder, replyTo } = await mailedNews(forge, `Di ${ways.indexOf(url)}`);
      await marked(dovecot, dovecot.deliver(mail(holder.email, replyTo)));
      await started.end('SIGTERM');
    }
    expect(dovecot.log().match(/Login: .*/g)).toEqual(ways.map(() => expect.stringContaining(', TLS,')));
  });

  it('that does not let us in is one line in the log and a number for Prometheus; all else goes on', async () => {
    const { forge, dovecot, start } = await aForgeWithAMailbox();
    const port = await freePort();
    const started = start({
      MAIL_INBOUND_IMAP_URL: dovecot.url({ password: 'another' }),
      WORKER_METRICS_PORT: String(port),
    });
    const refusals = () =>
      fetch(`http://127.0.0.1:${port}/metrics`).then(
        async (answer) => /^essaim_mailbox_failures_total\{kind="refused"\} (\d+)$/m.exec(await answer.text())?.[1],
        () => undefined,
      );
    await until(async () => (await refusals()) === '1');
    await mailedNews(forge, 'Cy'); // facts are relayed, mails leave
    expect(await refusals()).toBe('1');
    expect(dovecot.log().match(/auth failed, \d+ attempts/g)).toHaveLength(1);
    expect(started.lastWords.match(/does not let us in/g)).toHaveLength(1);
    expect(started.lastWords).toContain('reply@127.0.0.1/INBOX');
    expect(started.lastWords).not.toContain('another');
    expect(started.deaths).toBe(0);
  });
});
