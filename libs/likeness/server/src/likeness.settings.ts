import { isTimeZone, onOff, readSettings, SettingsError } from '@essaim/platform-server';
import { z } from 'zod';
import { likenessWeights, type LikenessWeights } from './calibration.ts';
import { readMeaningCalibration } from './meaning-calibration.ts';

const { thresholds } = likenessWeights;
const probability = (byDefault: number) => z.coerce.number().gt(0).lt(1).default(byDefault);

/** What operators may decide about likenesses. */
export const likenessShape = {
  LIKENESS_SHOWN: probability(thresholds.shown).describe(
    'probability, between 0 and 1, from which a likeness is worth showing to somebody; docs/likeness.md says what others give',
  ),
  LIKENESS_SAME_IDEA: probability(thresholds.sameIdea).describe(
    'probability, between 0 and 1, from which two projects count as the same idea; at least LIKENESS_SHOWN',
  ),
  LIKENESS_SUGGEST: onOff(true).describe('on or off; show what is already there to somebody who types a project'),
  LIKENESS_TELL_HOLDERS: onOff(true).describe('on or off; tell the holders of a project that one like it has opened'),
  LIKENESS_SWEEP_HOUR: z.coerce
    .number()
    .int()
    .min(0)
    .max(23)
    .default(3)
    .describe('hour of the day, 0 to 23, at which all projects are compared anew'),
  LIKENESS_SWEEP_ZONE: z
    .string()
    .default('Europe/Paris')
    .refine(isTimeZone, 'is not a time zone such as Europe/Paris')
    .describe('time zone of LIKENESS_SWEEP_HOUR and of the days that are counted, as in Europe/Paris'),
  LIKENESS_MODEL: z
    .string()
    .optional()
    .describe(
      'folder of a sentence-embedding model, model.onnx and tokenizer.json, that also tells what is alike in meaning; none by default, see docs/likeness.md',
    ),
} as const;

/** Injection token of these settings. */
export const LIKENESS_SETTINGS = Symbol('likeness settings');

export interface LikenessSettings {
  LIKENESS_SHOWN: number;
  LIKENESS_SAME_IDEA: number;
  LIKENESS_SUGGEST: boolean;
  LIKENESS_TELL_HOLDERS: boolean;
  LIKENESS_SWEEP_HOUR: number;
  LIKENESS_SWEEP_ZONE: string;
  LIKENESS_MODEL?: string | undefined;
  /** The weights of the matcher, with this instance's thresholds. */
  weights: LikenessWeights;
}

/** Reads them from the environment. Throws SettingsError, also where the thresholds are the wrong way round. */
export function readLikenessSettings(environment: NodeJS.ProcessEnv = process.env): LikenessSettings {
  const settings = readSettings(likenessShape, environment);
  const { LIKENESS_SHOWN: shown, LIKENESS_SAME_IDEA: sameIdea } = settings;
  if (shown > sameIdea) throw new SettingsError('LIKENESS_SAME_IDEA: must be at least LIKENESS_SHOWN.');
  const withMeaning = settings.LIKENESS_MODEL ? readMeaningCalibration(settings.LIKENESS_MODEL) : null;
  const weights = { ...likenessWeights, ...(withMeaning && { withMeaning }), thresholds: { shown, sameIdea } };
  return { ...settings, weights };
}
