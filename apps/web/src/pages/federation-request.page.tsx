import { FederationRequestReader } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { useViewer } from '@essaim/people-web';
import { Column, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { PageMeta, Redirect } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationRequestPageQuery = graphql(`
  query FederationRequestPage($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on FederationRequest {
        status
        from {
          id
          title
        }
        to {
          id
          title
        }
        ...FederationRequestReader
      }
    }
  }
`);

/** One project's proposal to another: both sides read the same page. Once accepted, everyone may. */
export default function FederationRequestPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = useQuery(federationRequestPageQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network', // the other side may have answered meanwhile
    nextFetchPolicy: 'cache-first',
  });
  if (!data || (loading && !data.node))
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  if (data.node?.__typename !== 'FederationRequest')
    return viewer ? <NotFoundPage /> : <Redirect to={`/sign-in?next=${encodeURIComponent(pathname)}`} />;
  const { from, to, status } = data.node;
  const title = t('federation.request.title', { from: from.title, to: to.title });
  return (
    <Column width="wide">
      <PageMeta title={title} unlisted={status !== 'ACCEPTED'} />
      <FederationRequestReader request={data.node} />
    </Column>
  );
}
