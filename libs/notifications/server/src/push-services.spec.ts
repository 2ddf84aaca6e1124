import { expect, it } from '@jest/globals';
import { Postponed } from '@essaim/platform-server';
import { PushFailure } from './push-failure.ts';
import { PushServices } from './push-services.ts';

const changes: [host: string, open: boolean][] = [];
const services = () => new PushServices((host, open) => void changes.push([host, open]));
const down = () => Promise.reject(new PushFailure('SERVICE', '502'));
const busy = (afterMs: number) => () => Promise.reject(new PushFailure('LATER', '429', { afterMs }));
const takes = () => Promise.resolve();

it('one that is down is left alone after five failures; its messages wait by themselves, those of others go', async () => {
  const all = services();
  const [one, other] = [all.at('https://a.example/1'), all.at('https://b.example/1')];
  for (let at = 0; at < 5; at++) await expect(one.run(down)).rejects.toThrow(PushFailure);
  const refusal: unknown = await one.run(takes).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Postponed);
  expect(refusal).toMatchObject({ scope: 'job' });
  await other.run(takes);
  expect(changes).toEqual([['a.example', true]]);
});

it('one that asks for a rest has it, from all its messages, and loses no message an attempt', async () => {
  const all = services();
  const asked: unknown = await all
    .at('https://c.example/1')
    .run(busy(2_000))
    .catch((error: unknown) => error);
  expect(asked).toBeInstanceOf(Postponed);
  expect((asked as Postponed).afterMs).toBeGreaterThanOrEqual(2_000);
  expect((asked as Postponed).afterMs).toBeLessThanOrEqual(2_400);
  await expect(all.at('https://c.example/2').run(takes)).rejects.toMatchObject({ name: 'Postponed', scope: 'job' });
});

it('what is wrong with one message is told as it is, however often', async () => {
  const all = services();
  const wrong = () => Promise.reject(new PushFailure('MESSAGE', '400'));
  for (let at = 0; at < 7; at++)
    await expect(all.at('https://d.example/1').run(wrong)).rejects.toMatchObject({ kind: 'MESSAGE' });
  await all.at('https://d.example/1').run(takes);
});

it('only so many are remembered', async () => {
  const all = services();
  await all
    .at('https://first.example/')
    .run(busy(60_000))
    .catch(() => undefined);
  for (let at = 0; at < 200; at++) all.at(`https://${at}.example/`);
  await all.at('https://first.example/').run(takes); // forgotten, so that its rest is too
});
