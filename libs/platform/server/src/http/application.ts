import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Type, DynamicModule } from '@nestjs/common';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import helmet from 'helmet';
import { readIn } from '../graphql/reader-language.ts';
import type { PlatformSettings } from '../settings/platform.settings.ts';
import { nestLogger } from '../logging.ts';
import { refuse } from './refuse.ts';
import { RefusedRequests } from './refused-requests.filter.ts';
import { limitRequestRate } from './request-rate.ts';
import { isSameOrigin } from './same-origin.ts';

/** Bytes of one request's body. */
const MAX_BODY = '1mb';

/** The HTTP application over a module: headers, limits and origin checks that hold for every route. Not yet listening. */
export async function httpApplication(
  module: Type | DynamicModule,
  settings: PlatformSettings,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: nestLogger(settings),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', settings.TRUSTED_PROXIES);
  app.useGlobalFilters(new RefusedRequests());
  app.use(readerOfRequest);
  app.use(readableAddress);
  app.use(securityHeaders(settings));
  app.use(compression());
  app.use(refuseOtherOrigins(settings.publicUrl));
  if (settings.RATE_LIMITS) app.use('/graphql', limitRequestRate(settings.RATE_LIMIT_REQUESTS));
  app.use(express.json({ limit: MAX_BODY }));
  app.use(express.urlencoded({ extended: false, limit: '10kb' }));
  app.use(unreadableBody);
  return app;
}

const readerOfRequest: RequestHandler = (req, _res, next) => readIn(req.headers['accept-language'], () => next());

/** An address whose escapes write no text leads nowhere, as any other that nobody knows: they are taken for what they look like. */
const readableAddress: RequestHandler = (req, _res, next) => {
  try {
    decodeURIComponent(req.path);
  } catch {
    req.url = req.originalUrl = req.url.replaceAll('%', '%25');
  }
  next();
};

/** Everything a page needs comes from here; scripts in the page itself carry the nonce in `res.locals.nonce`. */
function securityHeaders(settings: PlatformSettings): RequestHandler {
  const https = settings.publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:', 'https:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'", settings.publicUrl.replace(/^http/, 'ws')],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

/** A browser's POST from another site is refused before anything reads its cookies. */
function refuseOtherOrigins(publicUrl: string): RequestHandler {
  return (req, res, next) => {
    // A mailbox provider's one-click unsubscribe (RFC 8058) is a POST from elsewhere: its token is its proof.
    if (
      req.method === 'GET' ||
      req.method === 'HEAD' ||
      req.path.startsWith('/unsubscribe/') ||
      isSameOrigin(req, publicUrl)
    )
      return next();
    refuse(res, { status: 403, code: 'FORBIDDEN', reason: 'bad_origin' });
  };
}

/** A body too large or not JSON: told as any other bad request. */
const unreadableBody: ErrorRequestHandler = (error: { status?: number }, _req, res, next) => {
  if (!error.status || error.status >= 500) return next(error);
  const hint = error.status === 413 ? 'request_size' : 'request_form';
  refuse(res, { status: error.status, code: 'BAD_USER_INPUT', reason: 'bad_request', hint });
};
