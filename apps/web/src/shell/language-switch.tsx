import { graphql, useAct } from '@essaim/graphql';
import { goTo, useViewer } from '@essaim/people-web';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { languageNames } from './language-names.ts';
import { rememberCookie } from './preferences.ts';
import styles from './switch.module.css';

const languageMutation = graphql(`
  mutation ChangeLanguage($language: String!) {
    updatePerson(input: { language: $language }) {
      id
      language
    }
  }
`);

/** The page's language, each under its own name. Links, so that they work before any script. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { viewer } = useViewer();
  const location = useLocation();
  const [remember] = useAct(languageMutation);
  return (
    <nav aria-label={t('shell.language')} className={styles.switch}>
      {languageNames().map(({ value: language, label }) => (
        <a
          key={language}
          href={`${location.pathname}?lang=${language}`}
          lang={language}
          hrefLang={language}
          className={styles.choice}
          aria-current={language === i18n.language ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            rememberCookie('essaim_language', language);
            const here = new URLSearchParams(location.search);
            here.delete('lang');
            const query = here.size > 0 ? `?${here}` : '';
            const again = () => goTo(location.pathname + query);
            if (viewer) void remember({ language }).then(again);
            else again();
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
