import { describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { refusalOf } from './refusal.ts';

const told = (extensions: Record<string, unknown>, message = 'Non') => ({ errors: [{ message, extensions }] });

describe('a refusal', () => {
  it('carries the code, the rule, the words and the fields that the API told', () => {
    const error = new CombinedGraphQLErrors({
      data: null,
      ...told({
        code: 'BAD_USER_INPUT',
        reason: 'people.password_too_short',
        fields: [
          { path: 'input.password', message: 'Trop court' },
          { path: ['input', 'organisation', 'name'], message: 'Manque' },
          { path: 'broken' },
        ],
      }),
    });
    expect(refusalOf(error)).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'people.password_too_short',
      message: 'Non',
      fields: [
        { path: 'password', message: 'Trop court' },
        { path: 'organisation.name', message: 'Manque' },
      ],
    });
  });

  it.each([
    [429, 'not json', 'RATE_LIMITED'],
    [502, '<html>', 'INTERNAL_SERVER_ERROR'],
    [400, JSON.stringify(told({ code: 'GRAPHQL_VALIDATION_FAILED' })), 'GRAPHQL_VALIDATION_FAILED'],
    [401, JSON.stringify(told({ code: 'UNAUTHENTICATED' })), 'UNAUTHENTICATED'],
  ])('reads an HTTP %d answer', (status, bodyText, code) => {
    const response = { status } as Response;
    expect(refusalOf(new ServerError('no', { response, bodyText })).code).toBe(code);
  });

  it('is OFFLINE when nothing answered', () => {
    expect(refusalOf(new TypeError('Failed to fetch'))).toEqual({
      code: 'OFFLINE',
      reason: null,
      message: '',
      fields: [],
    });
  });
});
