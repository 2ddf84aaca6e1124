import { ConsoleLogger, type LogLevel, type LoggerService } from '@nestjs/common';
import type { PlatformSettings } from './settings/platform.settings.ts';
import { SettingsError } from './settings/settings.ts';

const order: LogLevel[] = ['debug', 'log', 'warn', 'error'];
const least: Record<PlatformSettings['LOG_LEVEL'], LogLevel | null> = {
  debug: 'debug',
  info: 'log',
  warn: 'warn',
  error: 'error',
  silent: null,
};

/** The one log: lines for people in demo mode, JSON for machines in production. Framework chatter starts at `debug`. */
export function nestLogger(settings: PlatformSettings): LoggerService | false {
  const from = least[settings.LOG_LEVEL];
  if (!from) return false;
  const chatter =
    from === 'debug'
      ? []
      : ['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'GraphQLModule', 'NestApplication'];
  const logger = new ConsoleLogger({
    logLevels: order.slice(order.indexOf(from)),
    json: settings.production,
    timestamp: false,
  });
  const log = logger.log.bind(logger);
  logger.log = (message: unknown, ...rest: unknown[]) => {
    if (!chatter.includes(String(rest.at(-1)))) log(message, ...(rest as [string]));
  };
  const error = logger.error.bind(logger);
  logger.error = (message: unknown, ...rest: unknown[]) => {
    // Whoever starts the process says which setting is wrong, in one sentence.
    if (!(message instanceof SettingsError)) error(message, ...(rest as [string]));
  };
  return logger;
}
