import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { refuse, type Refusal } from './refuse.ts';

/**
 * What no route answered, or broke in one, told in the shape of every other refusal and without a word of the inside.
 * Fields of GraphQL throw on: `formatError` tells of them.
 */
@Catch()
export class RefusedRequests implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw exception;
    const status = statusOf(exception);
    if (status >= 500)
      this.logger.error(exception instanceof Error ? (exception.stack ?? exception.message) : String(exception));
    const res = host.switchToHttp().getResponse<Response>();
    if (res.headersSent) res.destroy();
    else refuse(res, refusalOf(status));
  }
}

/** The status that Nest's and Express's own errors carry; 500 for anything else. */
function statusOf(exception: unknown): number {
  const { status } = (exception ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function refusalOf(status: number): Refusal {
  if (status >= 500) return { status, code: 'INTERNAL_SERVER_ERROR', reason: 'internal' };
  if (status === 404) return { status, code: 'NOT_FOUND', reason: 'not_found' };
  if (status === 403) return { status, code: 'FORBIDDEN', reason: 'forbidden' };
  return { status, code: 'BAD_USER_INPUT', reason: 'bad_request' };
}
