import { describe, expect, it } from '@jest/globals';
import { SettingsError } from '@essaim/platform-server';
import { likenessWeights } from './calibration.ts';
import { readLikenessSettings } from './likeness.settings.ts';

const refusalOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readLikenessSettings(environment);
    return 'none';
  } catch (error) {
    return error instanceof SettingsError ? error.message : `${String(error)}?`;
  }
};

describe('the settings of likenesses', () => {
  it('are those of the weights where nobody said otherwise', () => {
    const settings = readLikenessSettings({});
    expect(settings.weights.thresholds).toEqual(likenessWeights.thresholds);
    expect(settings).toMatchObject({ LIKENESS_SUGGEST: true, LIKENESS_TELL_HOLDERS: true, LIKENESS_SWEEP_HOUR: 3 });
  });

  it('take an operator’s thresholds, in their order', () => {
    const { weights } = readLikenessSettings({ LIKENESS_SHOWN: '0.4', LIKENESS_SAME_IDEA: '0.4' });
    expect(weights).toEqual({ ...likenessWeights, thresholds: { shown: 0.4, sameIdea: 0.4 } });
  });

  it.each([
    [{ LIKENESS_SHOWN: '0.5', LIKENESS_SAME_IDEA: '0.4' }, 'LIKENESS_SAME_IDEA'],
    [{ LIKENESS_SHOWN: '0.5' }, 'LIKENESS_SAME_IDEA'],
    [{ LIKENESS_SHOWN: '0' }, 'LIKENESS_SHOWN'],
    [{ LIKENESS_SAME_IDEA: '1' }, 'LIKENESS_SAME_IDEA'],
    [{ LIKENESS_SHOWN: 'often' }, 'LIKENESS_SHOWN'],
    [{ LIKENESS_SWEEP_HOUR: '24' }, 'LIKENESS_SWEEP_HOUR'],
    [{ LIKENESS_SWEEP_ZONE: 'Europe/Atlantis' }, 'LIKENESS_SWEEP_ZONE'],
  ])('refuse %j in a sentence', (environment, setting) => {
    expect(refusalOf(environment)).toMatch(new RegExp(`^${setting}: .+\\.$`));
  });
});
