import { InputCheck, OutwardFailure, type OutwardRequests } from '@essaim/platform-server';
import type { Webhook } from './webhook.entity.ts';
import type { WebhookEvent } from './webhook-enums.ts';

/** What somebody wants of a webhook. In a change, what is absent stays as it is. */
export interface WebhookWish {
  url?: string | null;
  description?: string | null;
  /** Null, or none, for everything. */
  events?: readonly WebhookEvent[] | null;
}

const MAX_URL = 1000;
const MAX_DESCRIPTION = 200;

/** The wishes as they will be kept. Throws BAD_USER_INPUT. */
export function tidyWish(outward: OutwardRequests, wish: WebhookWish): Partial<Webhook> {
  const check = new InputCheck();
  const tidy: Partial<Webhook> = {};
  if (wish.url !== undefined) tidy.url = tidyUrl(check, outward, wish.url);
  if (wish.description !== undefined)
    tidy.description = check.line('description', wish.description, { max: MAX_DESCRIPTION });
  if (wish.events !== undefined) tidy.events = wish.events?.length ? [...new Set(wish.events)] : null;
  check.done();
  return tidy;
}

/** The address as it will be called: what its name leads to is looked at each time, when it is. */
function tidyUrl(check: InputCheck, outward: OutwardRequests, given: string | null): string {
  const url = check.line('url', given, { min: 1, max: MAX_URL });
  if (!url) return url;
  try {
    return outward.admit(url).href;
  } catch (error) {
    if (!(error instanceof OutwardFailure)) throw error;
    check.problem('url', 'webhooks.bad_url');
    return url;
  }
}
