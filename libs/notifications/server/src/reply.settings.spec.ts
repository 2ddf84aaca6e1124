import { expect, it } from '@jest/globals';
import { replySettings } from './reply.settings.ts';

const url = 'imaps://essaim:p%40ss@mail.example.org/INBOX';

it('a mailbox of answers is looked into where mails can say how to reach it', () => {
  expect(replySettings({ MAIL_REPLY_DOMAIN: 'example.org', MAIL_INBOUND_IMAP_URL: url })).toMatchObject({
    MAIL_REPLY_MAILBOX: 'reply',
    MAIL_INBOUND_LOOK_SECONDS: 120,
  });
});

it.each([
  ['a mailbox that no address leads to', { MAIL_INBOUND_IMAP_URL: url }, 'MAIL_REPLY_DOMAIN'],
  ['another protocol', { MAIL_REPLY_DOMAIN: 'example.org', MAIL_INBOUND_IMAP_URL: 'pop3://a:p%40ss@b' }, 'imaps://'],
  [
    'a password with a bare %',
    { MAIL_REPLY_DOMAIN: 'example.org', MAIL_INBOUND_IMAP_URL: 'imaps://a:p%40ss50%@b' },
    'MAIL_INBOUND_IMAP_URL: must have a user name, and % only as in %40',
  ],
  [
    'a folder with a bare %',
    { MAIL_REPLY_DOMAIN: 'example.org', MAIL_INBOUND_IMAP_URL: 'imaps://a:p%40ss@b/50%' },
    'MAIL_INBOUND_IMAP_URL: must have a user name, and % only as in %40',
  ],
  [
    'a mailbox of nobody',
    { MAIL_REPLY_DOMAIN: 'example.org', MAIL_INBOUND_IMAP_URL: 'imaps://:p%40ss@b' },
    'MAIL_INBOUND_IMAP_URL: must have a user name',
  ],
  [
    'a rest longer than servers bear',
    { MAIL_REPLY_DOMAIN: 'example.org', MAIL_INBOUND_IMAP_URL: url, MAIL_INBOUND_LOOK_SECONDS: '1741' },
    'MAIL_INBOUND_LOOK_SECONDS',
  ],
  ['a name that leaves no room for the seal', { MAIL_REPLY_MAILBOX: 'a'.repeat(20) }, '19 characters'],
])('%s stops the start with a sentence that repeats no secret', (_what, given, words) => {
  expect(() => replySettings(given)).toThrow(words);
  expect(() => replySettings(given)).not.toThrow('p%40ss');
});
