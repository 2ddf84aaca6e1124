import { IconMoon, IconSun, useVoice } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cookieNamed, rememberCookie } from './preferences.ts';
import styles from './switch.module.css';

type Theme = 'light' | 'dark' | null;

/** Light, dark, or as the device wishes. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const [theme, setTheme] = useState<Theme>(null);
  useEffect(() => setTheme(cookieNamed('essaim_theme') as Theme), []);
  const choose = (next: Theme) => {
    rememberCookie('essaim_theme', next);
    if (next) document.documentElement.dataset['theme'] = next;
    else delete document.documentElement.dataset['theme'];
    setTheme(next);
    announce(t(`shell.theme.${next ?? 'device'}`));
  };
  return (
    <div role="group" aria-label={t('shell.theme.label')} className={styles.switch}>
      {([null, 'light', 'dark'] as const).map((one) => (
        <button
          key={String(one)}
          type="button"
          className={styles.choice}
          aria-pressed={one === theme}
          onClick={() => choose(one)}
        >
          {one === 'light' && <IconSun size={16} stroke={1.75} aria-hidden />}
          {one === 'dark' && <IconMoon size={16} stroke={1.75} aria-hidden />}
          {t(`shell.theme.${one ?? 'device'}`)}
        </button>
      ))}
    </div>
  );
}
