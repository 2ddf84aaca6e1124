import { FederationHeader } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { FederationWatch } from '@essaim/notifications-web';
import { useViewer } from '@essaim/people-web';
import { signInPath } from '@essaim/projects-web';
import { Column, Pending } from '@essaim/ui';
import { Outlet, useMatch, useParams } from 'react-router';
import NotFoundPage from './not-found.page.tsx';

const federationPageQuery = graphql(`
  query FederationPage($slug: String!) {
    federation(slug: $slug) {
      id
      slug
      ...FederationHeader
      ...WatchedFederation
    }
  }
`);

/** A federation's space: its name, then one of its parts. */
export default function FederationPage() {
  const { slug = '' } = useParams();
  const front = useMatch('/federations/:slug') !== null;
  const pages = useMatch('/federations/:slug/pages') !== null;
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = useQuery(federationPageQuery, { variables: { slug } });
  if (data?.federation === null) return <NotFoundPage />;
  return (
    <Column>
      {data?.federation ? (
        <FederationHeader
          federation={data.federation}
          inner={!front && !pages}
          acts={
            <FederationWatch
              federation={data.federation}
              signIn={viewer || loading ? null : signInPath(`/federations/${data.federation.slug}`)}
            />
          }
        />
      ) : (
        <Pending error={error} onRetry={refetch} />
      )}
      <Outlet />
    </Column>
  );
}
