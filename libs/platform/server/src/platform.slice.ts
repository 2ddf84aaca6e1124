import { DomainEvent } from './events/domain-event.entity.ts';
import { EventHandling } from './events/event-handling.entity.ts';
import { MailboxMessage } from './mail/mailbox-message.entity.ts';
import { Platform1790000000000 } from './migrations/1790000000000-platform.ts';
import { EventsInOrder1790000020001 } from './migrations/1790000020001-events-in-order.ts';
import { WithoutJit1790000000001 } from './migrations/1790000000001-without-jit.ts';
import { platformShape } from './settings/platform.settings.ts';
import type { Slice } from './slice.ts';

/** The ground under every slice. */
export const platformSlice: Slice = {
  name: 'platform',
  entities: [DomainEvent, EventHandling, MailboxMessage],
  migrations: [Platform1790000000000, WithoutJit1790000000001, EventsInOrder1790000020001],
  settings: platformShape,
};
