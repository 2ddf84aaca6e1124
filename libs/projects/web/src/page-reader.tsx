import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Actions, DateTime, Facts, IconHistory, IconPencil, LinkButton, Prose } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './page-reader.module.css';

const pageReader = graphql(`
  fragment PageReader on Page {
    slug
    title
    bodyHtml
    sharing
    viewerCanEdit
    revision {
      id
      number
      createdAt
      author {
        id
        name
      }
    }
  }
`);

/** One page, to be read. `at` is its project's address. */
export function PageReader({ page, at }: { page: FragmentType<typeof pageReader>; at: string }) {
  const { t } = useTranslation();
  const shown = getFragmentData(pageReader, page);
  const { number, createdAt, author } = shown.revision;
  return (
    <article className={styles.page}>
      <div className={styles.head}>
        <h1>{shown.title}</h1>
        <Facts>
          {[
            t('projects.pages.version', { number }),
            <DateTime key="when" value={createdAt} />,
            author?.name,
            shown.sharing === 'LOCAL' && t('projects.pages.local'),
          ]}
        </Facts>
      </div>
      {shown.bodyHtml.trim() ? <Prose html={shown.bodyHtml} under={shown.title} /> : <p>{t('projects.pages.empty')}</p>}
      <Actions>
        {shown.viewerCanEdit && (
          <LinkButton to={`${at}/pages/${shown.slug}/edit`} icon={IconPencil}>
            {t('projects.pages.edit')}
          </LinkButton>
        )}
        <LinkButton to={`${at}/pages/${shown.slug}/history`} icon={IconHistory} look="plain">
          {t('projects.pages.history')}
        </LinkButton>
      </Actions>
    </article>
  );
}
