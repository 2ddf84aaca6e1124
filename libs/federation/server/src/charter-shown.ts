import { inWords, type Language } from '@essaim/catalogue';
import type { CharterType } from '@essaim/projects-server';
import type { Federation } from './federation.entity.ts';

/** A federation's charter; parts nobody changed are the default text, in the reader's language. */
export function charterShown(federation: Federation, language: Language): CharterType {
  const t = inWords(language);
  return {
    transparency: federation.charterTransparency ?? t('server.federation.charter.transparency'),
    collaboration: federation.charterCollaboration ?? t('server.federation.charter.collaboration'),
    funding: federation.charterFunding ?? t('server.federation.charter.funding'),
    version: federation.charterVersion,
  };
}
