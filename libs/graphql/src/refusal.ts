import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** The codes of the contract, and the two that only a client can know: no network, and an answer that is none. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OFFLINE';

/** Why something did not happen. */
export interface Refusal {
  code: RefusalCode;
  /** The rule that stood in the way, such as `federation.already_answered`. */
  reason: string | null;
  /** In the reader's language, from the API; empty where the API did not speak (`OFFLINE`, a broken answer). */
  message: string;
  /** Which parts of the input are wrong: `path` is the input's field, without `input.`. */
  fields: { path: string; message: string }[];
}

/** Reads any error of Apollo Client as a refusal; never throws. */
export function refusalOf(error: unknown): Refusal {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQL(error.errors[0]);
  if (ServerError.is(error)) {
    const told = graphQLErrorIn(error.bodyText);
    if (told) return fromGraphQL(told);
    const code = error.statusCode === 429 ? 'RATE_LIMITED' : 'INTERNAL_SERVER_ERROR';
    return { code, reason: null, message: '', fields: [] };
  }
  // fetch and WebSocket say TypeError or an event, without more, when nothing could be reached.
  return { code: 'OFFLINE', reason: null, message: '', fields: [] };
}

interface ToldError {
  message?: string;
  extensions?: Record<string, unknown>;
}

function fromGraphQL(error: ToldError | undefined): Refusal {
  const { code, reason, fields } = error?.extensions ?? {};
  return {
    code: (code as RefusalCode | undefined) ?? 'INTERNAL_SERVER_ERROR',
    reason: typeof reason === 'string' ? reason : null,
    message: error?.message ?? '',
    fields: Array.isArray(fields) ? fields.flatMap(asField) : [],
  };
}

function asField(field: unknown): Refusal['fields'] {
  const { path, message } = (field ?? {}) as { path?: unknown; message?: unknown };
  if (typeof message !== 'string') return [];
  const whole = Array.isArray(path) ? path.join('.') : typeof path === 'string' ? path : '';
  return [{ path: whole.replace(/^input\./, ''), message }];
}

function graphQLErrorIn(body: string): ToldError | undefined {
  try {
    return (JSON.parse(body) as { errors?: ToldError[] }).errors?.[0];
  } catch {
    return undefined;
  }
}
