import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { ChosenPlaceProvider } from '@essaim/territories-web';
import { VoiceProvider } from '@essaim/ui';
import { type Collected, CollectedContext } from './page-meta.tsx';

/** What stands around every page, in the browser and on the server: data, words, voice. */
export function App({
  client,
  texts,
  place,
  collected = null,
  children,
}: {
  client: ApolloClient;
  texts: i18n;
  /** The cookie `essaim_place`. */
  place: string | null;
  collected?: Collected | null;
  children: ReactNode;
}) {
  return (
    <CollectedContext value={collected}>
      <I18nextProvider i18n={texts}>
        <ApolloProvider client={client}>
          <ChosenPlaceProvider kept={place}>
            <VoiceProvider>{children}</VoiceProvider>
          </ChosenPlaceProvider>
        </ApolloProvider>
      </I18nextProvider>
    </CollectedContext>
  );
}
