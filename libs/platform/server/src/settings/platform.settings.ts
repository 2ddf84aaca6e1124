import { z } from 'zod';
import { outwardAllowance } from '../http/outward-allowance.ts';
import { SettingsError, address, onOff, readSettings, wholeNumber } from './settings.ts';

export { SettingsError, readSettings } from './settings.ts';

/** What the platform itself can be told. */
export const platformShape = {
  ESSAIM_MODE: z
    .enum(['demo', 'production'])
    .default('demo')
    .describe('demo: built-in mailbox and demonstration data, loopback only; production: refuses unsafe settings'),
  ESSAIM_NAME: z.string().min(1).max(60).default('Essaim').describe('name of this instance, in titles and mails'),
  ESSAIM_SECRET: z
    .string()
    .min(32)
    .default('demonstration-secret-never-use-it-in-production')
    .describe('key for signed links, at least 32 characters; required in production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('TCP port of API and page'),
  HOST: z.string().optional().describe('address to listen on; default 127.0.0.1 in demo mode, 0.0.0.0 in production'),
  PUBLIC_URL: address('http', 'https')
    .optional()
    .describe('address people type, without a final slash; default http://localhost:PORT; required in production'),
  TRUSTED_PROXIES: wholeNumber(0, 0).describe('number of reverse proxies in front, whose X-Forwarded-For is believed'),
  DATABASE_URL: address('postgres', 'postgresql')
    .optional()
    .describe('PostgreSQL 15 or later, postgres://user:password@host:5432/name; default: an embedded one in .essaim/'),
  DATABASE_POOL: wholeNumber(10).describe('connections to PostgreSQL per process'),
  REDIS_URL: address('redis', 'rediss')
    .optional()
    .describe('Redis 6.2 or later, redis://host:6379; default: queues and real time go through PostgreSQL'),
  RATE_LIMITS: onOff(true).describe('on or off; limits on attempts and requests; off is refused in production'),
  RATE_LIMIT_REQUESTS: wholeNumber(1200).describe('GraphQL requests per minute and source'),
  GRAPHQL_MAX_DEPTH: wholeNumber(12).describe('levels of nesting in one GraphQL operation'),
  GRAPHQL_MAX_COST: wholeNumber(20000).describe(
    'cost points of one GraphQL operation (a field 1, an object 2, times 1.5 a level)',
  ),
  SMTP_URL: address('smtp', 'smtps')
    .optional()
    .describe(
      'mail server, smtp(s)://user:password@host:port; required in production; default in demo: the mailbox at /dev/mailbox',
    ),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      'must be an address, as in "Essaim <essaim@example.org>"',
    )
    .default('Essaim <essaim@localhost>')
    .describe('sender of mails, "Name <address>"; required in production'),
  MAIL_PER_SECOND: wholeNumber(20).describe('mails per second to the mail server, all workers together'),
  MAIL_CONNECTIONS: wholeNumber(4).describe('connections to the mail server per worker'),
  MAIL_TIMEOUT_SECONDS: wholeNumber(30).describe('seconds after which a mail server that says nothing is given up'),
  OUTWARD_ALLOWED: outwardAllowance.describe(
    'host names and networks that webhooks and push may reach although not public, and by http, as in n8n,10.1.2.3: whoever has an account may then call what is there, so better single hosts than networks; default: none',
  ),
  WORKER_PART: z
    .enum(['both', 'relay', 'listeners'])
    .default('both')
    .describe(
      'what this worker does: hand facts over to queues (relay; one at a time leads), work through them (listeners), or both',
    ),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('what Prometheus shows as its bearer token at /metrics, at least 16 characters; default: loopback only'),
  WORKER_METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('TCP port of /metrics of a worker; default: none'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe(
      'OpenTelemetry collector that traces are sent to by OTLP over HTTP, http://host:4318; default: no traces',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('least level that is logged'),
} as const;

/** Settings with what follows from them. */
export type PlatformSettings = ReturnType<typeof readPlatformSettings>;

/** Reads the platform's settings; in production refuses what would be unsafe. Throws SettingsError. */
export function readPlatformSettings(environment: NodeJS.ProcessEnv = process.env) {
  const settings = readSettings(platformShape, environment);
  const production = settings.ESSAIM_MODE === 'production';
  if (production) refuseUnsafe(settings, environment);
  return {
    ...settings,
    production,
    host: settings.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
  };
}

function refuseUnsafe(settings: z.infer<z.ZodObject<typeof platformShape>>, environment: NodeJS.ProcessEnv): void {
  const required = ['ESSAIM_SECRET', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'].filter(
    (key) => !environment[key],
  );
  const complaints = required.map((key) => `${key}: is required in production.`);
  if (environment.ESSAIM_SECRET?.startsWith('demonstration-'))
    complaints.push('ESSAIM_SECRET: must be a secret of your own in production.');
  if (!settings.RATE_LIMITS) complaints.push('RATE_LIMITS: cannot be off in production.');
  if (complaints.length) throw new SettingsError(complaints.join('\n'));
}

/** Injection token of the settings. */
export const PLATFORM_SETTINGS = Symbol('platform settings');
