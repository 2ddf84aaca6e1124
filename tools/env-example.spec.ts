import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { envExample } from './print-env-example.ts';

describe('.env.example', () => {
  it('has every setting, as npm run env:example prints it', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8')).toBe(envExample());
  });
});
