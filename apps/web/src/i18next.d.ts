import 'i18next';
import type catalogue from '@essaim/catalogue/fr.json';

// Every key given to `t` must be in the catalogue: a missing text is an error of types.
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof catalogue.web };
  }
}
