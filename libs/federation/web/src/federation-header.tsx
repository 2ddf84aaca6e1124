import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { DateTime, Facts, IconPencil, LinkButton, PageHeader, Tabs } from '@essaim/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './federation-header.module.css';

const federationHeader = graphql(`
  fragment FederationHeader on Federation {
    slug
    name
    createdAt
    # As many as its first page shows: one list in the cache serves both.
    projects(first: 20) {
      totalCount
      nodes {
        id
      }
    }
    viewerCan {
      edit
    }
  }
`);

/** A federation's name, and its two parts; a line above what has a title of its own (`inner`). */
export function FederationHeader({
  federation,
  inner,
  acts,
}: {
  federation: FragmentType<typeof federationHeader>;
  inner: boolean;
  /** What one can do with it, beside changing it. */
  acts?: ReactNode;
}) {
  const { t } = useTranslation();
  const { slug, name, createdAt, projects, viewerCan } = getFragmentData(federationHeader, federation);
  const at = `/federations/${slug}`;
  return (
    <>
      {inner ? (
        <p className={styles.name}>
          <Link to={at} state={{ keepFocus: true }}>
            {name}
          </Link>
        </p>
      ) : (
        <PageHeader
          title={name}
          facts={
            <Facts>
              {[
                t('federation.one'),
                projects.totalCount > 0 && t('federation.projectCount', { count: projects.totalCount }),
                <span key="since">
                  {t('federation.here.since')} <DateTime value={createdAt} exact />
                </span>,
              ]}
            </Facts>
          }
          actions={
            <>
              {viewerCan.edit && (
                <LinkButton to={`${at}/edit`} icon={IconPencil}>
                  {t('federation.edit.act')}
                </LinkButton>
              )}
              {acts}
            </>
          }
        />
      )}
      <Tabs
        label={t('federation.parts')}
        tabs={[
          { to: at, label: t('federation.tabs.about') },
          { to: `${at}/pages`, label: t('federation.tabs.pages'), end: false },
        ]}
      />
    </>
  );
}
