import { AsyncLocalStorage } from 'node:async_hooks';
import { bestLanguage, type Language } from '@essaim/catalogue';

const reader = new AsyncLocalStorage<{ language: Language }>();

/** Runs `act` for a reader who asked for these languages; errors on the way are told in the best of them. */
export const readIn = <T>(acceptLanguage: string | undefined, act: () => T): T =>
  reader.run({ language: bestLanguage(acceptLanguage) }, act);

/** The language of the request at hand; the default one outside any. */
export const readerLanguage = (): Language => reader.getStore()?.language ?? bestLanguage();

/** The reader turned out to have a language of their own. */
export function setReaderLanguage(language: Language): void {
  const current = reader.getStore();
  if (current) current.language = language;
}
