import { graphql, useQuery } from '@essaim/graphql';
import { Chips, ChipToggle, IconChevronDown, IconX } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { addressOf, type ProjectSearch, publicStages, toggled } from './project-search.ts';
import styles from './search-filters.module.css';

const themesQuery = graphql(`
  query Themes($language: String!) {
    themes {
      slug
      name(language: $language)
    }
  }
`);

/** Themes and stages to narrow the list by; those chosen stand in sight, to be taken away again. */
export function SearchFilters({ search }: { search: ProjectSearch }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(themesQuery, { variables: { language: i18n.language } });
  const themes = data?.themes ?? [];
  const chosen = [
    ...themes
      .filter(({ slug }) => search.themes.includes(slug))
      .map(({ slug, name }) => ({ name, without: { ...search, themes: toggled(search.themes, slug) } })),
    ...search.stages.map((stage) => ({
      name: sentence(t(`projects.stage.${stage}`)),
      without: { ...search, stages: toggled(search.stages, stage) },
    })),
  ];
  return (
    <div className={styles.filters}>
      <details className={styles.details}>
        <summary className={styles.summary}>
          {t('projects.search.filters')}
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </summary>
        <div className={styles.panel}>
          <p>{t('projects.search.themes')}</p>
          <Chips label={t('projects.search.themes')}>
            {themes.map(({ slug, name }) => (
              <ChipToggle
                key={slug}
                on={search.themes.includes(slug)}
                to={addressOf({ ...search, themes: toggled(search.themes, slug) })}
              >
                {name}
              </ChipToggle>
            ))}
          </Chips>
          <p>{t('projects.search.stages')}</p>
          <Chips label={t('projects.search.stages')}>
            {publicStages.map((stage) => (
              <ChipToggle
                key={stage}
                on={search.stages.includes(stage)}
                to={addressOf({ ...search, stages: toggled(search.stages, stage) })}
              >
                {sentence(t(`projects.stage.${stage}`))}
              </ChipToggle>
            ))}
          </Chips>
        </div>
      </details>
      {chosen.length > 0 && (
        <Chips label={t('projects.search.chosen')}>
          {chosen.map(({ name, without }) => (
            <ChipToggle key={name} on to={addressOf(without)}>
              {name}
              <IconX size={16} stroke={1.75} aria-label={t('projects.search.remove')} />
            </ChipToggle>
          ))}
        </Chips>
      )}
    </div>
  );
}

/** A stage on its own, where elsewhere it stands in a line of facts. */
const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
