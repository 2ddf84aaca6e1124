import { Mark } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './footer.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The foot of every page: what this is, in which language, by what light. */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.words}>
          <Mark size={20} /> {t('shell.tagline')}
        </p>
        <ul role="list" className={styles.links}>
          <li>
            <Link to="/about">{t('shell.about')}</Link>
          </li>
          <li>
            <Link to="/organisations">{t('shell.organisations')}</Link>
          </li>
        </ul>
        <div className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
