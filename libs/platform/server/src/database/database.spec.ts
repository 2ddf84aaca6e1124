import { describe, expect, it } from '@jest/globals';
import { aDatabase } from '../testing.ts';

describe('a test database', () => {
  it('has the tables of the platform and is not shared', async () => {
    const [one, other] = await Promise.all([aDatabase(), aDatabase()]);
    await one.source.query(`INSERT INTO attempt (key, points) VALUES ('a', 1)`);
    expect(await one.source.query('SELECT count(*)::int AS count FROM attempt')).toEqual([{ count: 1 }]);
    expect(await other.source.query('SELECT count(*)::int AS count FROM attempt')).toEqual([{ count: 0 }]);
  });
});
