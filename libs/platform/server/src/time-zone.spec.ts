import { expect, it } from '@jest/globals';
import { isTimeZone } from './time-zone.ts';

it.each([
  ['Europe/Paris', true],
  ['Pacific/Chatham', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
  ['../etc', false],
  ['', false],
])('tells time zones from other words: %j', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
