import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teachDe } from '@essaim/catalogue/after-de';
import i18next, { type InitOptions } from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { VoiceProvider } from './toast.tsx';

/** What stands around every component, for specs: the real words of one language, an address (`path`), a voice. */
export function Surroundings({
  children,
  language = 'fr',
  path = '/',
}: {
  children: ReactNode;
  language?: 'fr' | 'en';
  path?: string;
}) {
  const [texts] = useState(() => textsIn(language));
  return (
    <I18nextProvider i18n={texts}>
      <VoiceProvider>
        <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
      </VoiceProvider>
    </I18nextProvider>
  );
}

function textsIn(language: string) {
  const file = join(import.meta.dirname, `../../catalogue/src/${language}.json`);
  const { web } = JSON.parse(readFileSync(file, 'utf8')) as { web: Record<string, unknown> };
  const instance = i18next.createInstance();
  const options: InitOptions & { showSupportNotice: boolean } = {
    lng: language,
    resources: { [language]: { translation: web } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  };
  void instance.use(initReactI18next).init(options);
  teachDe(instance);
  return instance;
}
