/** Something waits to be sent to a webhook. `round` grows each time that somebody has it sent again. */
export class WebhookDue {
  static readonly event = 'webhooks.due';
  static readonly unordered = true;
  constructor(
    readonly deliveryId: string,
    readonly round: number = 0,
  ) {}
}

/** A webhook is called no more: it took nothing for days, or said that it is gone. Nobody did it. */
export class WebhookSwitchedOff {
  static readonly event = 'webhooks.switched_off';
  constructor(
    readonly webhookId: string,
    readonly projectId: string | null,
    readonly organisationId: string | null,
  ) {}
}
