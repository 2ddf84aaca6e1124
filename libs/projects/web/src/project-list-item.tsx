import { unbroken } from '@essaim/catalogue/unbroken';
import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { DateTime, Distance, ListItem } from '@essaim/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const projectListItem = graphql(`
  fragment ProjectListItem on Project {
    id
    slug
    title
    summary
    stage
    publishedAt
    source {
      name
    }
    claimed
    territory {
      name
    }
  }
`);

/** One project in a list: its name, where and how far, where it stands, its sentence. */
export function ProjectListItem({
  project,
  distanceKm,
  heading = 'h3',
  actions,
  children,
}: {
  project: FragmentType<typeof projectListItem>;
  /** From the place that the list is about. */
  distanceKm?: number | null | undefined;
  heading?: 'h2' | 'h3' | 'h4';
  actions?: ReactNode;
  /** Said under its sentence. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(projectListItem, project);
  return (
    <ListItem
      to={`/projects/${shown.slug}`}
      title={unbroken(shown.title)}
      heading={heading}
      actions={actions}
      facts={[
        shown.territory?.name,
        typeof distanceKm === 'number' && <Distance km={distanceKm} />,
        t(`projects.stage.${shown.stage}`),
        shown.source && !shown.claimed
          ? t('projects.listingFrom', { source: shown.source.name })
          : shown.publishedAt && <DateTime value={shown.publishedAt} />,
      ]}
    >
      {shown.summary && <p>{unbroken(shown.summary)}</p>}
      {children}
    </ListItem>
  );
}
