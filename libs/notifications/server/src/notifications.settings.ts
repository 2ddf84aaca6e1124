import { wholeNumber } from '@essaim/platform-server';

/** What operators may decide about telling people. */
export const notificationsShape = {
  NOTIFICATION_EMAIL_MAX_AGE_HOURS: wholeNumber(72).describe(
    'hours after which news is no longer sent by e-mail or pushed, only shown in the page: what a long outage or a replay leaves is not poured into mailboxes',
  ),
} as const;
