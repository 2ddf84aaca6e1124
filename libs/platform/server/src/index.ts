export { Access, accessOf, isAdmin, isMediator, isModerator } from './access/access.ts';
export { signedIn, visitor, type Actor, type InstanceRole, type SignedIn } from './access/actor.ts';
export { authorize, found } from './access/authorize.ts';
export { openSealedId, sealId } from './access/sealed-id.ts';
export { Broadcast } from './broadcast/broadcast.ts';
export { calmly } from './calmly.ts';
export { allOf } from './all-of.ts';
export { at, now } from './clock.ts';
export {
  Database,
  dataSourceFor,
  insertUnless,
  isDisconnection,
  untilConnected,
  violatedConstraint,
  type Tables,
  type Tx,
} from './database/database.ts';
export { firstFree } from './database/first-free.ts';
export { Lead } from './database/lead.ts';
export { prepared, PREPARED } from './database/preparing-client.ts';
export { loadersIn } from './database/loaders-in.ts';
export { migrate } from './database/migrate.ts';
export { plainArray } from './database/plain-array.ts';
export {
  BadUserInput,
  badInput,
  Conflict,
  DomainError,
  type FieldProblem,
  Forbidden,
  NotFound,
  RateLimited,
  Unauthenticated,
} from './errors/domain-error.ts';
export { InputCheck } from './errors/input-check.ts';
export { idOf } from './events/cause.ts';
export { DeadLetters, type DeadLetter } from './events/dead-letters.ts';
export { DeliveringListener, type Attempt } from './events/delivering.listener.ts';
export { DeliveryRow } from './events/delivery-row.ts';
export { DomainEvent } from './events/domain-event.entity.ts';
export { EventHandling } from './events/event-handling.entity.ts';
export { EventLog, type Fact, type NotedFact } from './events/event-log.ts';
export { EventRelay } from './events/event-relay.ts';
export { owedToFacts, untilNothingIsOwed } from './events/owed.ts';
export {
  BatchListener,
  Listener,
  TransactionalListener,
  type Afterwards,
  type RetryPolicy,
} from './events/listener.ts';
export { ReplayEvents } from './events/replay-events.ts';
export {
  connection,
  connectionOf,
  MAX_PAGE,
  pageWindow,
  unreadConnection,
  type Connection,
  type PageArguments,
  type PageWindow,
} from './graphql/connection.ts';
export { CurrentActor, CurrentLoaders } from './graphql/current.ts';
export { EssaimDriver } from './graphql/essaim.driver.ts';
export { GraphqlDoor } from './graphql/graphql-door.ts';
export { graphqlModule } from './graphql/graphql.module.ts';
export { Node, NodeRegistry, uuidOf } from './graphql/node.ts';
export { readerLanguage } from './graphql/reader-language.ts';
export type { RequestContext } from './graphql/request-context.ts';
export { inOrder, Loaders } from './loaders.ts';
export { httpApplication } from './http/application.ts';
export { Attempts, type AttemptLimit } from './http/attempts.ts';
export { HealthController } from './http/health.controller.ts';
export { OutwardFailure, type OutwardFailureKind } from './http/outward-failure.ts';
export { OutwardRequests, type OutwardAnswer, type OutwardMessage } from './http/outward-requests.ts';
export { retryAfterMs } from './http/retry-after.ts';
export { IDENTIFY, type Identify } from './http/identify.ts';
export { fromGlobalId, newId, newIds, toGlobalId } from './ids.ts';
export { nestLogger } from './logging.ts';
export { MailFailure, type MailFailureKind } from './mail/mail-failure.ts';
export { Mailer, type Letter } from './mail/mailer.ts';
export { ReplyTargets, type Reply, type TakeReply } from './mail/reply-targets.ts';
export { MailboxMessage } from './mail/mailbox-message.entity.ts';
export { PlatformModule } from './platform.module.ts';
export { platformSlice } from './platform.slice.ts';
export { metricsDoor } from './metrics/metrics-door.ts';
export { Metrics } from './metrics/metrics.ts';
export { observeDelivery, observeInbound, observeJob, observeMailboxFailure } from './metrics/observations.ts';
export { Circuit, type Fault } from './queue/circuit.ts';
export { startListening, type WorkingPart } from './queue/listener-workers.ts';
export { GivenUp, Postponed } from './queue/outcomes.ts';
export { Queues } from './queue/queues.ts';
export { reachRedis } from './queue/reach-redis.ts';
export { Recurring, startRecurring } from './queue/recurring.ts';
export { PLATFORM_SETTINGS, readPlatformSettings, type PlatformSettings } from './settings/platform.settings.ts';
export { address, onOff, readSettings, SettingsError, wholeNumber, type SettingsShape } from './settings/settings.ts';
export type { Slice } from './slice.ts';
export { beginTracing } from './tracing/begin-tracing.ts';
export { isTimeZone } from './time-zone.ts';
export { closeTracer, currentTraceparent, setTracer, span } from './tracing/tracing.ts';
export { renderMarkdown } from './text/markdown.ts';
export { CannotStart, databaseComplaint, sayWhyNotStarted } from './why-not-started.ts';
