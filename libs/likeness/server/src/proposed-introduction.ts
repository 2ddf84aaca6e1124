import { inWords, type Language } from '@essaim/catalogue';

/** What a proposed introduction is made of. */
export interface IntroducedPair {
  title: string;
  otherTitle: string;
  /** Names of their territories, where they are known. */
  place: string | null;
  otherPlace: string | null;
  /** Great-circle distance, km. */
  distanceKm: number | null;
  /** Why the two look alike, in words; the first is the strongest. */
  reasons: readonly string[];
  /** Addresses of the two pages. */
  url: string;
  otherUrl: string;
}

/** Nearer than this, a distance is not worth a word, km. */
const SAME_PLACE_KM = 2;

/** Words with which a mediator may introduce two projects: who they are, what they share, what they could do. Pure. */
export function proposedIntroduction(pair: IntroducedPair, language: Language): string {
  const t = inWords(language);
  const { place, otherPlace, distanceKm } = pair;
  const near =
    place && place === otherPlace
      ? t('server.likeness.introduction.samePlace', { place })
      : place && otherPlace && distanceKm !== null && distanceKm >= SAME_PLACE_KM
        ? t('server.likeness.introduction.apart', { place, otherPlace, km: Math.round(distanceKm) })
        : null;
  return [
    t('server.likeness.introduction.hello'),
    t('server.likeness.introduction.alike', { title: pair.title, otherTitle: pair.otherTitle }),
    [near, pair.reasons[0] && t('server.likeness.introduction.why', { reason: pair.reasons[0] })]
      .filter(Boolean)
      .join(' '),
    t('server.likeness.introduction.next'),
    `${t('server.likeness.introduction.link', { title: pair.title, url: pair.url })}\n${t('server.likeness.introduction.link', { title: pair.otherTitle, url: pair.otherUrl })}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
