import { z } from 'zod';

/**
 * Settings of one slice: each key an environment variable, its schema described by `.describe('what it is; unit')`.
 * Slices declare theirs beside the code that reads them; `.env.example` is printed from all of them.
 */
export type SettingsShape = Record<string, z.ZodType>;

/** Refusal to start: one sentence for each setting that is wrong. Values are not repeated, they may be secrets. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads and checks settings from the environment. An empty variable counts as absent. Throws SettingsError. */
export function readSettings<S extends SettingsShape>(
  shape: S,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<S>> {
  const given = Object.fromEntries(Object.keys(shape).map((key) => [key, environment[key] || undefined]));
  const read = z.object(shape).safeParse(given);
  if (read.success) return read.data;
  throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join('\n'));
}

/** A yes-or-no setting: on, true, 1, yes or off, false, 0, no. */
export const onOff = (byDefault: boolean) =>
  z
    .enum(['on', 'true', '1', 'yes', 'off', 'false', '0', 'no'])
    .default(byDefault ? 'on' : 'off')
    .transform((word) => ['on', 'true', '1', 'yes'].includes(word));

/** An address on the network, of one of these schemes. */
export const address = (...schemes: readonly string[]) =>
  z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: `must be an address that begins with ${schemes[0]}://`,
  });

/** A whole number of some unit, at least `least` and at most `most`. */
export const wholeNumber = (byDefault: number, least = 1, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number().int().min(least).max(most).default(byDefault);
