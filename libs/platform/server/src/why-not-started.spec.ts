import { describe, expect, it } from '@jest/globals';
import { databaseComplaint } from './why-not-started.ts';

const failed = (message: string, more: object) => Object.assign(new Error(message), more);

describe('why the database cannot be worked with', () => {
  it.each([
    ['a port where nothing listens', failed('connect ECONNREFUSED 127.0.0.1:1', { code: 'ECONNREFUSED' })],
    ['a password that is not right', failed('password authentication failed', { code: '28P01' })],
    ['a name that nobody has', failed('database "a" does not exist', { code: '3D000' })],
    ['too many guests', failed('sorry, too many clients already', { code: '53300' })],
  ])('is told of %s', (_, error) =>
    expect(databaseComplaint(error)).toBe(
      `The database does not answer: ${error.message}. DATABASE_URL says where it is.`,
    ),
  );

  it('is told of a role that may not, and of a full disk, from within a statement', () => {
    expect(databaseComplaint(failed('permission denied', { driverError: { code: '42501' } }))).toMatch(
      /^The database refuses: /,
    );
    expect(databaseComplaint(failed('could not extend file', { driverError: { code: '53100' } }))).toMatch(
      /no room left/,
    );
  });

  it('leaves every other error to whoever can mend it', () => {
    expect(databaseComplaint(failed('syntax error', { driverError: { code: '42601' } }))).toBeUndefined();
    expect(databaseComplaint(new TypeError('x is not a function'))).toBeUndefined();
  });
});
