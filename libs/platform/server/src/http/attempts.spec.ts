import { afterAll, expect, it } from '@jest/globals';
import { RateLimited } from '../errors/domain-error.ts';
import { Attempts } from './attempts.ts';

const attempts = new Attempts('', 'redis://127.0.0.1:1', true, () => undefined);
afterAll(() => attempts.close());

it('while Redis is away people come in all the same, and guessing stays limited', async () => {
  const limit = { name: 'sign-in', attempts: 2, seconds: 60 };
  await attempts.count(limit, 'ana@example.org');
  await attempts.count(limit, 'ana@example.org');
  await expect(attempts.count(limit, 'ana@example.org')).rejects.toBeInstanceOf(RateLimited);
  await attempts.count(limit, 'bo@example.org');
  await attempts.forget(limit, 'ana@example.org');
  await attempts.count(limit, 'ana@example.org');
});
