import { Global, Logger, Module, type DynamicModule } from '@nestjs/common';
import { Broadcast } from './broadcast/broadcast.ts';
import { calmly } from './calmly.ts';
import { Database } from './database/database.ts';
import { DeadLetters } from './events/dead-letters.ts';
import { EventLog } from './events/event-log.ts';
import { ReplayEvents } from './events/replay-events.ts';
import { GraphqlDoor } from './graphql/graphql-door.ts';
import { DateTimeScalar } from './graphql/date-time.scalar.ts';
import { NodeRegistry, NodeResolver } from './graphql/node.ts';
import { Attempts } from './http/attempts.ts';
import { OutwardRequests } from './http/outward-requests.ts';
import { Mailer } from './mail/mailer.ts';
import { ReplyTargets } from './mail/reply-targets.ts';
import { Queues } from './queue/queues.ts';
import { PLATFORM_SETTINGS, type PlatformSettings } from './settings/platform.settings.ts';

/** Everything a slice may ask for that is not of the domain. `db` is open; closing is the work of whoever opened it. */
@Global()
@Module({})
export class PlatformModule {
  static over(db: Database, databaseUrl: string, settings: PlatformSettings): DynamicModule {
    const logger = new Logger('Platform');
    const onError = calmly((error) =>
      logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    const { REDIS_URL: redisUrl } = settings;
    const providers = [
      { provide: PLATFORM_SETTINGS, useValue: settings },
      { provide: Database, useValue: db },
      { provide: Broadcast, useFactory: () => new Broadcast(databaseUrl, redisUrl, onError) },
      {
        provide: Queues,
        useFactory: () =>
          new Queues(redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', url: databaseUrl }, onError),
      },
      { provide: Attempts, useFactory: () => new Attempts(databaseUrl, redisUrl, settings.RATE_LIMITS, onError) },
      { provide: Mailer, useFactory: () => new Mailer(db, settings) },
      { provide: OutwardRequests, useFactory: () => new OutwardRequests(settings) },
      EventLog,
      DeadLetters,
      ReplayEvents,
      NodeRegistry,
      GraphqlDoor,
      ReplyTargets,
    ];
    return { module: PlatformModule, providers: [...providers, NodeResolver, DateTimeScalar], exports: providers };
  }

  private readonly broadcast: Broadcast;
  private readonly queues: Queues;
  private readonly attempts: Attempts;
  private readonly mailer: Mailer;
  private readonly outward: OutwardRequests;
  constructor(broadcast: Broadcast, queues: Queues, attempts: Attempts, mailer: Mailer, outward: OutwardRequests) {
    this.broadcast = broadcast;
    this.queues = queues;
    this.attempts = attempts;
    this.mailer = mailer;
    this.outward = outward;
  }

  async onApplicationShutdown(): Promise<void> {
    this.mailer.close();
    this.outward.close();
    await Promise.all([this.broadcast.close(), this.queues.close(), this.attempts.close()]);
  }
}
