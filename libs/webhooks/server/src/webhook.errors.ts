import { Conflict } from '@essaim/platform-server';

/** A project or an organisation has as many as it may. */
export class TooManyWebhooks extends Conflict {
  readonly reason = 'webhooks.at_most';
  constructor(max: number) {
    super();
    this.params['max'] = max;
  }
}

/** What is switched off is told nothing. */
export class WebhookIsOff extends Conflict {
  readonly reason = 'webhooks.off';
}

/** It is on its way already. */
export class DeliveryUnderWay extends Conflict {
  readonly reason = 'webhooks.under_way';
}
