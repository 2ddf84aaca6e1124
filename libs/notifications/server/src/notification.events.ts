import type { DeliveryChannel } from './delivery.entity.ts';

/** A mail waits to be sent. */
export class DeliveryDue {
  static readonly event = 'notifications.delivery_due';
  static readonly unordered = true;
  constructor(readonly deliveryId: string) {}
}

/** A digest waits to be sent. */
export class DigestDue {
  static readonly event = 'notifications.digest_due';
  static readonly unordered = true;
  constructor(readonly deliveryId: string) {}
}

/** A push message waits to be sent. */
export class PushDue {
  static readonly event = 'notifications.push_due';
  static readonly unordered = true;
  constructor(readonly deliveryId: string) {}
}

/** What tells a channel's listener that it has something to deliver. */
export const dueBy: Record<DeliveryChannel, new (deliveryId: string) => object> = {
  EMAIL: DeliveryDue,
  DIGEST: DigestDue,
  PUSH: PushDue,
};

/** News for many people goes on to those at place `from` of its list, and later to those `step` places further. */
export class FanOutDue {
  static readonly event = 'notifications.fan_out_due';
  static readonly unordered = true;
  constructor(
    readonly eventId: string,
    readonly kind: string,
    readonly from: number,
    readonly step: number,
  ) {}
}

/** No more news is mailed to someone's address: it refused three in a row for good. */
export class MailPaused {
  static readonly event = 'notifications.mail_paused';
  constructor(readonly personId: string) {}
}

/** Someone answered a mail that nothing takes answers to. */
export class ReplyUnheard {
  static readonly event = 'notifications.reply_unheard';
  constructor(readonly deliveryId: string) {}
}
