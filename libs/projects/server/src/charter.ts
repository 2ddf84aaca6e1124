import { inWords, type Language } from '@essaim/catalogue';
import type { CharterType } from './project.graphql.ts';

/** A charter as it is kept: a part that is null has the default text. */
export interface KeptCharter {
  charterTransparency: string | null;
  charterCollaboration: string | null;
  charterFunding: string | null;
  charterVersion: number;
}

/** The charter that holds in a project: its own words, else the default ones in the reader's language. */
export function charterInWords(kept: KeptCharter, language: Language): CharterType {
  const t = inWords(language);
  return {
    transparency: kept.charterTransparency ?? t('server.charter.transparency'),
    collaboration: kept.charterCollaboration ?? t('server.charter.collaboration'),
    funding: kept.charterFunding ?? t('server.charter.funding'),
    version: kept.charterVersion,
  };
}
