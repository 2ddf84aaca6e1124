import { Button, IconSearch } from '@essaim/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { addressOf, type ProjectSearch } from './project-search.ts';
import styles from './search-form.module.css';

/** What are you looking for? A plain form with an address as its answer, so that it works before any script. */
export function SearchForm({ search }: { search: ProjectSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hash, key } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hash === '#search') field.current?.focus();
  }, [hash, key]);
  useEffect(() => {
    if (field.current) field.current.value = search.words; // going back changes the address, not what was typed
  }, [search.words]);
  return (
    <form
      role="search"
      action="/"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(addressOf({ ...search, words: field.current?.value.trim() ?? '' }));
      }}
    >
      <input
        ref={field}
        id="search"
        aria-label={t('projects.search.label')}
        name="q"
        type="search"
        className={styles.field}
        defaultValue={search.words}
        placeholder={t('projects.search.placeholder')}
        maxLength={200}
        enterKeyHint="search"
      />
      {search.themes.map((theme) => (
        <input key={theme} type="hidden" name="theme" value={theme} />
      ))}
      {search.stages.map((stage) => (
        <input key={stage} type="hidden" name="stage" value={stage} />
      ))}
      <Button type="submit" look="primary" icon={IconSearch} className={styles.act}>
        {t('projects.search.act')}
      </Button>
    </form>
  );
}
