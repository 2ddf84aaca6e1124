import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SettingsError } from '@essaim/platform-server';
import { z } from 'zod';
import type { CalibrationWeights, MeaningCalibration } from './calibration.ts';

/** The file in a model's folder that says how much counts with it. */
const FILE = 'likeness-calibration.json';

const weight = z.object({ itself: z.number(), margin: z.number() });
const shape = z.object({
  bias: z.number(),
  words: weight,
  letters: weight,
  titles: weight,
  says: z.number(),
  meaning: weight,
});

/**
 * The weights that were fitted with the model of a folder; null where none were, and what it says counts for nothing.
 * Throws SettingsError for a file that is none.
 */
export function readMeaningCalibration(folder: string): MeaningCalibration | null {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new SettingsError(
      `LIKENESS_MODEL: ${file} is no calibration; essaim eval similarity --fit writes it, with LIKENESS_MODEL set.`,
    );
  }
}

/** Writes fitted weights beside the model they were fitted with; the file's path, null where they know nothing of meaning. */
export function writeMeaningCalibration(
  folder: string,
  calibration: CalibrationWeights | MeaningCalibration,
): string | null {
  if (!('meaning' in calibration)) return null;
  const file = path.join(folder, FILE);
  writeFileSync(file, `${JSON.stringify(calibration, null, 2)}\n`);
  return file;
}
