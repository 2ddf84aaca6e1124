import { beforeAll, describe, expect, it } from '@jest/globals';
import { peopleSlice } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { DomainEvent, EventLog, ReplyTargets, readPlatformSettings, type Reply } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { Delivery } from './delivery.entity.ts';
import { recipientsIn } from './mail-recipients.ts';
import { notificationsSlice } from './notifications.slice.ts';
import { ReceiveReply } from './receive-reply.ts';
import { answeredDelivery, replyAddress } from './reply-address.ts';
import { replyText } from './reply-text.ts';
import { someNews } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, notificationsSlice);
});

describe('An answer by mail', () => {
  it('is taken in, once, by what the mail was about, with the words of its writer alone', async () => {
    const settings = readPlatformSettings({});
    const targets = new ReplyTargets();
    const taken: Reply[] = [];
    targets.register('COMMENT', async (_tx, reply) => taken.push(reply) > 0);
    const receive = new ReceiveReply(db, new EventLog(), targets, settings);

    const ana = await aPerson(db, 'Ana');
    const event = Object.assign(new DomainEvent(), {
      name: 'talk.commented',
      payload: { commentId: 'c1' },
      actorId: null,
    });
    await db.write((tx) => tx.insert(DomainEvent, event as never));
    const news = await someNews(db, ana.id, { kind: 'COMMENT', eventId: event.id, awaitsDigest: false });
    const delivery = Object.assign(new Delivery(), {
      eventId: event.id,
      personId: ana.id,
      recipient: ana.id,
      kind: 'COMMENT',
      notificationId: news.id,
    });
    await db.write((tx) => tx.insert(Delivery, delivery as never));
    const mail = Buffer.from(
      [
        `From: Ana <${ana.email!.toUpperCase()}>`,
        'To: undisclosed-recipients:;',
        'Message-ID: <one@mail.example>',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Samedi me va.',
        '',
        'On Thu, 26 Nov 2026 at 10:12, Essaim <essaim@essaim.example> wrote:',
        '> Quel jour ?',
      ].join('\r\n'),
    );
    const to = replyAddress(settings.ESSAIM_SECRET, delivery.id, 'reply.example.org').toUpperCase();
    expect(await Promise.all([receive.run(mail, to), receive.run(mail, to)])).toEqual(['TAKEN', 'TAKEN']);
    expect(taken).toEqual([
      { personId: ana.id, eventId: event.id, payload: { commentId: 'c1' }, text: 'Samedi me va.' },
    ]);
  });
});

describe('The address to answer to', () => {
  it('fits a local part, survives a change of case, and cannot be made up', () => {
    const id = '01234567-89ab-4def-8123-456789abcdef';
    const address = replyAddress('secret', id, 'reply.example.org');
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
    expect(answeredDelivery('secret', address.toUpperCase())).toBe(id);
    expect(answeredDelivery('another', address)).toBeNull();
    expect(answeredDelivery('secret', address.replace('reply+0', 'reply+1'))).toBeNull();
    expect(answeredDelivery('secret', 'someone@example.org')).toBeNull();
    expect(answeredDelivery('secret', `reply+${'z'.repeat(44)}@reply.example.org`)).toBeNull();
  });

  it('is good in the form that mails of before have, and under any name of the mailbox', () => {
    const id = 'f1234567-89ab-4def-8123-456789abcdef';
    const before = 'reply+f123456789ab4def8123456789abcdef59c988dfdbf9fcffd2b3de8e@reply.example.org';
    expect(answeredDelivery('secret', before)).toBe(id);
    const longest = replyAddress('secret', id, 'example.org', 'covoiturage.du.cap.');
    expect(longest.split('@')[0]).toHaveLength(64);
    expect(answeredDelivery('secret', longest)).toBe(id);
  });

  it('is looked for where a mail says whom it is for, and nowhere else', () => {
    const head = [
      'Delivered-To: <a+1@one.example>',
      'Reply-To: b+2@two.example',
      'To: "Ana, of \\"c@three.example\\"" <d@four.example>,',
      '\te+5@five.example',
      'Subject: To: f@six.example',
      'cc:g@seven.example',
    ].join('\r\n');
    expect(recipientsIn(head)).toEqual(
      expect.arrayContaining(['a+1@one.example', 'd@four.example', 'e+5@five.example', 'g@seven.example']),
    );
    expect(recipientsIn(head).join()).not.toMatch(/two|six/);
    expect(recipientsIn(`To: ${'a'.repeat(60_000)}`)).toEqual([]);
  });
});

it.each([
  ['Oui.\n\nLe jeu. 26 nov. 2026 à 10:12, Anne <a@b.example> a écrit :\n> Bonjour', 'Oui.'],
  ['Yes.\n\nOn Thu, 26 Nov 2026 at 10:12, Anne <a@b.example> wrote:\n> Hello', 'Yes.'],
  ['Une ligne\n\nUne autre\n\n-- \nAnne, présidente', 'Une ligne\n\nUne autre'],
  ['> seulement cité', ''],
])('leaves quotes and signatures out of %j', (body, own) => {
  expect(replyText(body)).toBe(own);
});

it('is not kept busy by a mail of empty lines, and has no letter that the database refuses', () => {
  expect(replyText(`Oui\0${' \n\t'.repeat(60_000)}`)).toBe('Oui');
});
