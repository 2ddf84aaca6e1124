import type { AddressInfo } from 'node:net';
import { describe, expect, it, jest } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { closeAfterTests } from '@essaim/platform-server/testing';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(90_000);

const secret = 'a secret of the mail server';
Object.assign(process.env, { MAIL_REPLY_DOMAIN: 'reply.essaim.example', MAIL_INBOUND_SECRET: secret });

/** Mails as a mail server gets them: the message, byte for byte, and the envelope. */
const received: { to: string; raw: string }[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo[0]!.address, raw: Buffer.concat(parts).toString('utf8') });
      done();
    });
  },
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
closeAfterTests(() => new Promise<void>((closed) => server.close(() => closed())));
const { port } = server.server.address() as AddressInfo;
const forge = await openForge({
  environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Essaim <essaim@essaim.example>' },
});

async function aRequest(holder: Visitor, asker: Visitor, title: string): Promise<string> {
  const { createProject } = await holder.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    {
      input: {
        title,
        summary: `${title}, avec les habitants du quartier.`,
        themes: ['mobilite'],
        territory: { kind: 'COMMUNE', code: '29003', name: '' },
      },
    },
  );
  await holder.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: IDEA }) { id } }', {
    id: createProject.id,
  });
  const { requestToJoin } = await asker.ask(
    'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }',
    {
      input: {
        projectId: createProject.id,
        message: 'Je peux tenir la caisse à l’été, déjà 3 ans d’expérience à Kérity.',
      },
    },
  );
  await forge.settle();
  return requestToJoin.id as string;
}
const mailsTo = (who: Visitor) => received.filter(({ to }) => to === who.email).map(({ raw }) => raw);

/** Header fields as they stand, folded lines joined (RFC 5322, 2.2.3). */
function fieldsOf(raw: string): [name: string, value: string][] {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  return head.split('\r\n').map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
}

describe('Mails as they reach a mail server', () => {
  it('have the headers that the standards ask of them', async () => {
    const [ana, bo] = [await forge.person('Anaïs Porte'), await forge.person('Bo Demande')];
    const id = await aRequest(ana, bo, 'Épicerie des Genêts « à nous »');
    await bo.ask('mutation ($id: ID!) { withdrawJoinRequest(id: $id) { id } }', { id }).catch(() => undefined);
    const raw = mailsTo(ana).at(-1)!;
    const fields = fieldsOf(raw);
    const named = (name: string) => fields.filter(([one]) => one === name).map(([, value]) => value);

    // RFC 5322: each line within 998 octets and in ASCII, the fields that must be there, those that may be there once.
    for (const line of raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
      expect(line).toMatch(/^[\t\x20-\x7e]*$/);
    }
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const once of [
      'date',
      'from',
      'to',
      'subject',
      'message-id',
      'in-reply-to',
      'references',
      'reply-to',
      'mime-version',
    ])
      expect([once, named(once).length]).toEqual([once, 1]);
    expect(Number.isNaN(Date.parse(named('date')[0]!))).toBe(false);
    expect(named('message-id')[0]).toMatch(/^<[0-9a-f-]{36}@[a-z0-9.-]+>$/);
    expect(named('in-reply-to')).toEqual(named('references'));
    expect(named('references')[0]).toMatch(/^<thread\.[0-9a-f-]{36}@[a-z0-9.-]+>$/);

    // RFC 2369, RFC 2919, RFC 8058, RFC 3834.
    expect(named('list-unsubscribe')[0]).toMatch(/^<https?:\/\/[^<>\s]+\/unsubscribe\/[\w-]+>$/);
    expect(named('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(named('list-help')[0]).toMatch(/^<https?:\/\/[^<>\s]+>$/);
    expect(named('list-id')[0]).toMatch(/^<notifications\.[a-z0-9.-]+>$/);
    expect(named('auto-submitted')).toEqual(['auto-generated']);

    const read = await simpleParser(raw);
    expect(read.subject).toMatch(/Bo Demande demande à rejoindre «\sÉpicerie des Genêts « à nous »\s»/);
    expect(read.text).toContain('Je peux tenir la caisse à l’été');
    expect(read.html).toContain('lang="fr"');
    expect(read.html).toContain('prefers-color-scheme: dark');
    expect(read.text).toContain('/settings/notifications?about=');
  });

  it('stand in one conversation: a request and its answer', async () => {
    const [cy, di] = [await forge.person('Cy Porte'), await forge.person('Di Demande')];
    const id = await aRequest(cy, di, 'Atelier du fil');
    await cy.ask('mutation ($input: AnswerRequestInput!) { answerJoinRequest(input: $input) { status } }', {
      input: { id, accept: true, message: 'Bienvenue.' },
    });
    await forge.settle();
    const threads = [mailsTo(cy).at(-1)!, mailsTo(di).at(-1)!].map(
      (raw) => fieldsOf(raw).find(([name]) => name === 'references')?.[1],
    );
    expect(threads[0]).toBeTruthy();
    expect(threads[0]).toBe(threads[1]);
  });
});

describe('Answering by mail', () => {
  const hand = (raw: string, authorization = `Bearer ${secret}`) =>
    fetch(`${forge.address}/mail/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization },
      body: raw,
    });
  const answerTo = (mail: string, from: string, but: { id?: string; more?: string; text?: string } = {}) => {
    const replyTo = fieldsOf(mail).find(([name]) => name === 'reply-to')![1];
    const id = but.id ?? `<${Math.random().toString(36).slice(2)}@mail.example>`;
    return [
      `From: ${from}`,
      `To: ${replyTo}`,
      `Message-ID: ${id}`,
      'Subject: Re: Bonjour',
      ...(but.more ? [but.more] : []),
      'Content-Type: text/plain; charset=utf-8',
      '',
      but.text ??
        'Oui, avec plaisir.\r\n\r\nLe jeu. 26 nov. 2026 à 10:12, Essaim <essaim@essaim.example> a écrit :\r\n\r\n> Di demande à rejoindre',
      '',
    ].join('\r\n');
  };
  const outcomeOf = async (answer: Promise<Response>) => ((await (await answer).json()) as { outcome: string }).outcome;

  it('is answered, once, with where to answer, as long as nothing takes it', async () => {
    const [eve, flo] = [await forge.person('Eve Porte'), await forge.person('Flo Demande')];
    await aRequest(eve, flo, 'Laverie du port');
    const mail = mailsTo(eve).at(-1)!;
    const count = mailsTo(eve).length;
    const reply = answerTo(mail, `Ève <${eve.email}>`);
    expect(await outcomeOf(hand(reply))).toBe('ANSWERED');
    expect(await outcomeOf(hand(reply))).toBe('ANSWERED'); // handed over twice
    expect(await outcomeOf(hand(answerTo(mail, eve.email)))).toBe('ANSWERED'); // and insisted on
    await forge.settle();
    const letters = mailsTo(eve).slice(count);
    expect(letters).toHaveLength(1);
    const letter = await simpleParser(letters[0]!);
    expect(letter.subject).toContain('Votre réponse n');
    expect(letter.text).toMatch(/\/projects\/laverie-du-port[^\s>]*\/requests/);
  });

  it('is no business of machines, of strangers, or of whoever does not know the secret', async () => {
    const [gus, hana] = [await forge.person('Gus Porte'), await forge.person('Hana Demande')];
    await aRequest(gus, hana, 'Bains publics');
    const mail = mailsTo(gus).at(-1)!;
    const count = mailsTo(gus).length;
    expect((await hand(answerTo(mail, gus.email), 'Bearer wrong')).status).toBe(401);
    expect(await outcomeOf(hand(answerTo(mail, gus.email, { more: 'Auto-Submitted: auto-replied' })))).toBe(
      'AUTOMATIC',
    );
    expect(await outcomeOf(hand(answerTo(mail, 'someone@else.example')))).toBe('OTHER_SENDER');
    expect(await outcomeOf(hand(answerTo(mail, gus.email, { text: '> quoted alone' })))).toBe('EMPTY');
    const forged = answerTo(mail, gus.email).replace(/reply\+[0-9a-z]{8}/, 'reply+00000000');
    expect(await outcomeOf(hand(forged))).toBe('UNKNOWN');
    await forge.settle();
    expect(mailsTo(gus)).toHaveLength(count);
  });
});
