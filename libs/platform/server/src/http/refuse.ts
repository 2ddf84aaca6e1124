import type { Response } from 'express';
import { inWords } from '@essaim/catalogue';
import type { ErrorCode } from '../errors/domain-error.ts';
import { readerLanguage } from '../graphql/reader-language.ts';

/** A refusal as HTTP tells it; `reason` is a key under `server.errors` of the catalogues. */
export interface Refusal {
  status: number;
  code: ErrorCode | 'INTERNAL_SERVER_ERROR';
  reason: string;
  params?: Record<string, string | number>;
  /** What to do about it, another key under `server.errors`. */
  hint?: string;
}

/** Answers with a refusal, in the one shape that GraphQL's answers have and in the reader's language. */
export function refuse(res: Response, { status, code, reason, params = {}, hint }: Refusal): void {
  const t = inWords(readerLanguage());
  const fields = hint && [{ path: '', message: t(`server.errors.${hint}`) }];
  const extensions = { code, reason, ...(fields && { fields }) };
  res.status(status).json({ errors: [{ message: t(`server.errors.${reason}`, params), extensions }] });
}
