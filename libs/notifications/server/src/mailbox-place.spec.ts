import { beforeAll, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { MailboxPlace } from './mailbox-place.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase();
});

it('a mailbox is gone on with where it was left, and from the beginning once its UIDs are others', async () => {
  const place = new MailboxPlace(db, { name: 'a@mail.example/INBOX', uidValidity: 4_294_967_295n });
  expect(await place.reached()).toBeNull();
  await place.reach(4_294_967_290);
  await place.reach(7); // another worker, that thought it had the lead
  expect(await place.reached()).toBe(4_294_967_290);
  const anew = new MailboxPlace(db, { name: 'a@mail.example/INBOX', uidValidity: 1n });
  expect(await anew.reached()).toBeNull();
  await anew.begin(3);
  expect(await anew.reached()).toBeNull();
  await anew.reach(3);
  expect([await anew.reached(), await place.reached()]).toEqual([3, null]);
});

it('counts how often one mail was begun, until it is done with', async () => {
  const place = new MailboxPlace(db, { name: 'b@mail.example/INBOX', uidValidity: 5n });
  expect([await place.begin(8), await place.begin(8), await place.begin(9)]).toEqual([1, 2, 1]);
  await place.reach(9);
  expect(await place.begin(9)).toBe(1);
  const anew = new MailboxPlace(db, { name: 'b@mail.example/INBOX', uidValidity: 6n });
  expect(await anew.begin(9)).toBe(1);
});

it('a failure that its worker outlives is not held against a mail, and takes nothing from another', async () => {
  const place = new MailboxPlace(db, { name: 'c@mail.example/INBOX', uidValidity: 5n });
  for (let failures = 0; failures < 5; failures++) {
    expect(await place.begin(8)).toBe(1);
    await place.survive(8);
  }
  await place.begin(8);
  await place.survive(7);
  expect(await place.begin(8)).toBe(2);
});
