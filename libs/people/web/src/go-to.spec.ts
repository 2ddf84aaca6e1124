import { expect, it } from '@jest/globals';
import { safePath } from './go-to.ts';

it.each([
  ['/projects/jardin?a=1#b', '/projects/jardin?a=1#b'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['projects', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
])('from %p people land on %p', (asked, landed) => {
  expect(safePath(asked)).toBe(landed);
});
