import { expect, it } from '@jest/globals';
import webPush from 'web-push';
import { pushSettings } from './push.settings.ts';

const [mine, others] = [webPush.generateVAPIDKeys(), webPush.generateVAPIDKeys()];

it('keys of one’s own are taken as a pair', () => {
  const given = { VAPID_PUBLIC_KEY: mine.publicKey, VAPID_PRIVATE_KEY: mine.privateKey };
  expect(pushSettings(given)).toMatchObject(given);
  expect(pushSettings({})).toEqual({});
});

it.each([
  ['half a pair', { VAPID_PUBLIC_KEY: mine.publicKey }, 'together'],
  [
    'keys that do not belong together',
    { VAPID_PUBLIC_KEY: mine.publicKey, VAPID_PRIVATE_KEY: others.privateKey },
    'belong',
  ],
  ['a key cut short', { VAPID_PUBLIC_KEY: mine.publicKey.slice(4), VAPID_PRIVATE_KEY: mine.privateKey }, '65 bytes'],
  ['a subject that nobody can write to', { VAPID_SUBJECT: 'essaim' }, 'mailto:'],
])('%s stops the start with a sentence that repeats no secret', (_what, given, words) => {
  expect(() => pushSettings(given)).toThrow(words);
  expect(() => pushSettings(given)).not.toThrow(mine.privateKey);
});
