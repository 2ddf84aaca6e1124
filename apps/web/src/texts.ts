import { teachDe } from '@essaim/catalogue/after-de';
import i18next, { type i18n, type InitOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The words of one language, ready at once. `texts` is the `web` part of its catalogue. */
export function createTexts(language: string, texts: Record<string, unknown>): i18n {
  const instance = i18next.createInstance();
  const options: InitOptions & { showSupportNotice: boolean } = {
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
    initAsync: false,
    showSupportNotice: false,
  };
  void instance.use(initReactI18next).init(options);
  teachDe(instance);
  return instance;
}
