import { expect, it } from '@jest/globals';
import { calmly } from './calmly.ts';

it('the same complaint is heard once a minute, another one at once', () => {
  const heard: string[] = [];
  let now = 0;
  const complain = calmly(
    (error) => heard.push((error as Error).message),
    () => now,
  );
  for (let second = 0; second < 120; second++) {
    now = second * 1000;
    complain(new Error('connect ECONNREFUSED'));
    if (second === 30) complain(new Error('disk full'));
  }
  expect(heard).toEqual(['connect ECONNREFUSED', 'disk full', 'connect ECONNREFUSED']);
});
