import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { DateTime, List, ListItem, LoadMore, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const pageHistory = graphql(`
  fragment PageHistory on Page {
    slug
    title
    revisions(first: 20, after: $after) {
      nodes {
        id
        number
        createdAt
        message
        author {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every version of a page, the latest first. */
export function PageHistory({
  page,
  at,
  onMore,
}: {
  page: FragmentType<typeof pageHistory>;
  at: string;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { slug, title, revisions } = getFragmentData(pageHistory, page);
  const here = `${at}/pages/${slug}`;
  return (
    <>
      <PageHeader title={t('projects.history.title', { title })} back={{ to: here, label: title }}>
        <p>{t('projects.history.text')}</p>
      </PageHeader>
      <List label={t('projects.history.list')}>
        {revisions.nodes.map(({ id, number, createdAt, message, author }) => (
          <ListItem
            key={id}
            heading="h2"
            title={t('projects.pages.version', { number })}
            to={`${here}/history/${id}`}
            facts={[<DateTime key="when" value={createdAt} />, author?.name]}
          >
            {message && <p>{message}</p>}
          </ListItem>
        ))}
      </List>
      <LoadMore pageInfo={revisions.pageInfo} onMore={onMore} />
    </>
  );
}
