import { isTimeZone, readSettings, wholeNumber } from '@essaim/platform-server';
import { z } from 'zod';

/** What operators may decide about digests; people decide for themselves. */
export const digestShape = {
  DIGEST_HOUR: z.coerce
    .number()
    .int()
    .min(0)
    .max(23)
    .default(8)
    .describe(
      "hour of the day, 0 to 23, at which digests leave for people who have not chosen; hours of the reader's day",
    ),
  DIGEST_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be the IANA name of a time zone, such as Europe/Paris')
    .default('Europe/Paris')
    .describe('time zone of people who have not said theirs; IANA name'),
  DIGEST_LOOK_SECONDS: wholeNumber(20).describe(
    'seconds between two looks for digests that fall due; each worker looks',
  ),
} as const;

export const digestSettings = () => readSettings(digestShape);
