import { graphql, useQuery } from '@essaim/graphql';
import { Field, Skeleton, useFormat } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './theme-field.module.css';

const themesQuery = graphql(`
  query ThemesToChoose($language: String!) {
    themes {
      slug
      name(language: $language)
    }
  }
`);

/** Themes a project may carry. */
export const mostThemes = 3;

/** One to three subjects out of the maintained list, behind one button: forty words at once would be a wall. */
export function ThemeField({
  name,
  value,
  onChange,
}: {
  name: string;
  /** Slugs. */
  value: readonly string[];
  onChange: (slugs: string[]) => void;
}) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(themesQuery, { variables: { language: i18n.language } });
  const [open, setOpen] = useState(false);
  const themes = [...(data?.themes ?? [])].sort((one, other) => one.name.localeCompare(other.name, i18n.language));
  const chosen = themes.filter(({ slug }) => value.includes(slug)).map((theme) => theme.name);
  const words = chosen.length > 0 ? format.list(chosen) : t('projects.themes.choose');
  const full = value.length >= mostThemes;
  return (
    <Field label={t('projects.themes.label')} hint={t('projects.themes.hint', { count: mostThemes })} name={name}>
      {(wiring) => (
        <div className={styles.themes}>
          <button
            type="button"
            id={wiring.id}
            aria-describedby={wiring['aria-describedby']}
            className={styles.button}
            aria-label={`${t('projects.themes.label')} : ${words}`}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words}
          </button>
          {open && !data && <Skeleton lines={3} />}
          {open && data && (
            <div role="group" aria-label={t('projects.themes.label')} className={styles.choices}>
              {themes.map((theme) => {
                const on = value.includes(theme.slug);
                return (
                  <label key={theme.slug} className={styles.choice} data-on={on || undefined}>
                    <input
                      type="checkbox"
                      checked={on}
                      disabled={!on && full}
                      onChange={() =>
                        onChange(on ? value.filter((slug) => slug !== theme.slug) : [...value, theme.slug])
                      }
                    />
                    {theme.name}
                  </label>
                );
              })}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
