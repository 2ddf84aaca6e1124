import { readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { teachDe } from './after-de.ts';
import { teachMoments } from './moment.ts';
import { unbroken } from './unbroken.ts';

export { unbroken };

/** Languages with a catalogue here, the instance's default first. A language is added by adding its file. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every text of one language: `server` for what the API and the workers say, `web` for the page. */
export interface Catalogue {
  server: Record<string, unknown>;
  web: Record<string, unknown>;
}

/** The catalogue of one language, as written in `<language>.json`; in French with its no-break spaces. */
export function catalogueOf(language: Language): Catalogue {
  const text = readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8');
  return JSON.parse(language === 'fr' ? unbroken(text) : text) as Catalogue;
}

const texts = i18next.createInstance({
  lng: languages[0],
  fallbackLng: languages[0],
  resources: Object.fromEntries(languages.map((language) => [language, { translation: catalogueOf(language) }])),
  interpolation: { escapeValue: false }, // whoever writes HTML escapes it: the same words go into plain text
});
void texts.init();
teachDe(texts);
teachMoments(texts);

/** Finds words in one language: `inWords('en')('server.errors.not_found')`. */
export const inWords = (language: Language): TFunction => texts.getFixedT(language);

/**
 * The best language for a reader, from an Accept-Language header, a stored choice or nothing.
 * The first entry that has a catalogue wins; the default language is the last resort.
 */
export function bestLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const ranked = (wish ?? '')
      .split(',')
      .map((part) => {
        const [tag = '', quality] = part.trim().split(/;\s*q=/);
        return { tag: tag.slice(0, 2).toLowerCase(), weight: quality === undefined ? 1 : Number(quality) || 0 };
      })
      .sort((a, b) => b.weight - a.weight);
    const found = ranked.find(({ tag, weight }) => weight > 0 && (languages as readonly string[]).includes(tag));
    if (found) return found.tag as Language;
  }
  return languages[0];
}
