import { graphql, useQuery } from '@essaim/graphql';
import { Button, Pending, Prose, TextArea, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './markdown-field.module.css';

const previewQuery = graphql(`
  query PreviewMarkdown($markdown: String!) {
    renderMarkdown(markdown: $markdown)
  }
`);

/** A long text in Markdown, with how it will look one press away. The text itself never leaves the field. */
export function MarkdownField({
  label,
  hint,
  name,
  value,
  onChange,
  maxLength,
  required = false,
  rows = 12,
}: {
  label: string;
  hint?: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  required?: boolean;
  rows?: number;
}) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const [previewed, setPreviewed] = useState<string | null>(null);
  return (
    <div className={styles.field}>
      <TextArea
        label={label}
        hint={hint ?? t('projects.markdown.hint')}
        name={name}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        maxLength={maxLength}
        required={required}
        rows={rows}
      />
      <div>
        <Button
          aria-expanded={previewed !== null}
          onClick={() => {
            setPreviewed(previewed === null ? value : null);
            if (previewed === null) announce(t('projects.markdown.shown'));
          }}
        >
          {t(previewed === null ? 'projects.markdown.preview' : 'projects.markdown.close')}
        </Button>
        {previewed !== null && previewed !== value && (
          <Button look="plain" onClick={() => setPreviewed(value)}>
            {t('projects.markdown.refresh')}
          </Button>
        )}
      </div>
      {previewed !== null && <Preview markdown={previewed} label={t('projects.markdown.previewOf', { label })} />}
    </div>
  );
}

function Preview({ markdown, label }: { markdown: string; label: string }) {
  const { t } = useTranslation();
  const { data, previousData, error, refetch } = useQuery(previewQuery, { variables: { markdown } });
  const html = (data ?? previousData)?.renderMarkdown;
  return (
    <section aria-label={label} className={styles.preview}>
      {html === undefined && <Pending error={error} onRetry={refetch} lines={3} />}
      {html !== undefined && (html.trim() ? <Prose html={html} /> : <p>{t('projects.markdown.empty')}</p>)}
    </section>
  );
}
