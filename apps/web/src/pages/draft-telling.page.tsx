import { graphql, useQuery } from '@essaim/graphql';
import { DraftTellingReader } from '@essaim/likeness-web';
import { Column, Pending } from '@essaim/ui';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const draftTellingPageQuery = graphql(`
  query DraftTellingPage($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on DraftTelling {
        title
        ...DraftTellingReader
      }
    }
  }
`);

/** Word of a draft: for its members, and for the holders of the project that it resembles. */
export default function DraftTellingPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(draftTellingPageQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network', // it may have been published, or answered, meanwhile
    nextFetchPolicy: 'cache-first',
  });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  if (data.node?.__typename !== 'DraftTelling') return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={data.node.title} unlisted />
      <DraftTellingReader telling={data.node} />
    </Column>
  );
}
