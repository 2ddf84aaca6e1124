import { FederationHeader } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { Column, Pending } from '@essaim/ui';
import { Outlet, useMatch, useParams } from 'react-router';
import NotFoundPage from './not-found.page.tsx';

const federationPageQuery = graphql(`
  query FederationPage($slug: String!) {
    federation(slug: $slug) {
      id
      ...FederationHeader
    }
  }
`);

/** A federation's space: its name, then one of its parts. */
export default function FederationPage() {
  const { slug = '' } = useParams();
  const front = useMatch('/federations/:slug') !== null;
  const pages = useMatch('/federations/:slug/pages') !== null;
  const { data, error, refetch } = useQuery(federationPageQuery, { variables: { slug } });
  if (data?.federation === null) return <NotFoundPage />;
  return (
    <Column>
      {data?.federation ? (
        <FederationHeader federation={data.federation} inner={!front && !pages} />
      ) : (
        <Pending error={error} onRetry={refetch} />
      )}
      <Outlet />
    </Column>
  );
}
