import { unwrapResolverError } from '@apollo/server/errors';
import { inWords, type Language } from '@essaim/catalogue';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, badInput } from './domain-error.ts';

const kept = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** Codes of the protocol that mean: the request itself cannot be taken. Their words are those of the library. */
const refused = new Set(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

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
    const badRequest = (reason: string, path: string, message: string) => ({
      ...place,
      message: t(`server.errors.${reason}`),
      extensions: { code: 'BAD_USER_INPUT', reason, fields: [{ path, message }] },
    });
    if (shown.extensions?.['limit'] === true || /contains more that \d+ tokens/.test(shown.message))
      return badRequest('over_limit', '', shown.message);
    if (kept.has(code)) return { ...place, message: shown.message, extensions: { code } };
    // GraphQL's own words say best which variable is wrong and how, or which operation was meant.
    if (code === 'BAD_USER_INPUT') return badRequest('bad_input', pathOf(shown.message), shown.message);
    if (code === 'OPERATION_RESOLUTION_FAILURE') return badRequest('bad_request', '', shown.message);
    if (refused.has(code)) return badRequest('bad_request', '', t('server.errors.request_form'));
  }
  unexpected(cause);
  return { ...place, message: t('server.errors.internal'), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Where in its input a variable is wrong, as our own refusals have it: in `Variable "$input" got … at "input.skills[0]"; …`, `skills.0`. */
function pathOf(message: string): string {
  const [, variable = '', inside = ''] = /^Variable "\$(\w+)"(?:.* at "\w+([.[][^"]+)";)?/s.exec(message) ?? [];
  return inside.replace(/\[(\d+)\]/g, '.$1').slice(1) || variable;
}

/** PostgreSQL refuses a NUL character in text wherever it stands; everything else it refuses is our mistake. */
function translated(cause: unknown): unknown {
  const driver =
    (cause as { driverError?: { code?: string } } | null)?.driverError ?? (cause as { code?: string } | null);
  return driver?.code === '22021' || driver?.code === '22P05' ? badInput('', 'unreadable_text') : cause;
}
