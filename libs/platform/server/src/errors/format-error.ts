import { unwrapResolverError } from '@apollo/server/errors';
import { inWords, type Language } from '@essaim/catalogue';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, badInput } from './domain-error.ts';

const kept = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** Codes of the protocol that mean: the request itself cannot be taken. */
const refused = new Set([
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * The one place where an error becomes an answer: words in the reader's language, a code and a reason for programs,
 * and nothing of the inside. What is not a refusal of ours or GraphQL's own is reported to `unexpected`.
 */
export function formatError(
  shown: GraphQLFormattedError,
  raised: unknown,
  language: Language,
  unexpected: (error: unknown) => void,
): GraphQLFormattedError {
  const t = inWords(language);
  const place = { ...(shown.path && { path: shown.path }), ...(shown.locations && { locations: shown.locations }) };
  const cause = translated(unwrapResolverError(raised));
  if (cause instanceof DomainError) {
    const { code, reason, params, fields } = cause;
    return {
      ...place,
      message: t(`server.errors.${reason}`, params),
      extensions: {
        code,
        reason,
        ...(fields && {
          fields: fields.map((f) => ({ path: f.path, message: t(`server.errors.${f.reason}`, f.params ?? {}) })),
        }),
      },
    };
  }
  const code = shown.extensions?.['code'];
  if (cause instanceof GraphQLError && typeof code === 'string') {
    const overLimit = shown.extensions?.['limit'] === true || /contains more that \d+ tokens/.test(shown.message);
    if (kept.has(code) && !overLimit) return { ...place, message: shown.message, extensions: { code } };
    if (overLimit || refused.has(code))
      return {
        ...place,
        message: shown.message,
        extensions: { code: 'BAD_USER_INPUT', reason: 'bad_request', fields: [{ path: '', message: shown.message }] },
      };
  }
  unexpected(cause);
  return { ...place, message: t('server.errors.internal'), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** PostgreSQL refuses a NUL character in text wherever it stands; everything else it refuses is our mistake. */
function translated(cause: unknown): unknown {
  const driver =
    (cause as { driverError?: { code?: string } } | null)?.driverError ?? (cause as { code?: string } | null);
  return driver?.code === '22021' || driver?.code === '22P05' ? badInput('', 'unreadable_text') : cause;
}
