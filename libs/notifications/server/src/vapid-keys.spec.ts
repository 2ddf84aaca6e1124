import { expect, it } from '@jest/globals';
import { peopleSlice } from '@essaim/people-server';
import { readPlatformSettings } from '@essaim/platform-server';
import { aDatabase } from '@essaim/platform-server/testing';
import { notificationsSlice } from './notifications.slice.ts';
import { VapidKeys } from './vapid-keys.ts';

const db = await aDatabase(peopleSlice, notificationsSlice);

it('processes that start together find one pair of keys, and keep it', async () => {
  const processes = Array.from({ length: 5 }, () => new VapidKeys(db, readPlatformSettings({})));
  const found = await Promise.all(processes.map((one) => one.details()));
  expect(new Set(found.map(({ publicKey, privateKey }) => publicKey + privateKey)).size).toBe(1);
  expect(await new VapidKeys(db, readPlatformSettings({})).details()).toEqual(found[0]);
});

it.each([
  [{ PUBLIC_URL: 'https://essaim.example.org' }, 'https://essaim.example.org'],
  [{ MAIL_FROM: 'Essaim du Cap <essaim@example.org>' }, 'mailto:essaim@example.org'],
  [{ MAIL_FROM: 'essaim@example.org' }, 'mailto:essaim@example.org'],
])('with %j, push services write to %s', async (environment, subject) => {
  expect(await new VapidKeys(db, readPlatformSettings(environment)).details()).toMatchObject({ subject });
});
