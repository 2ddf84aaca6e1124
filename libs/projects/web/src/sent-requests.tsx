import { graphql, useQuery } from '@essaim/graphql';
import { List, LoadMore, Pending, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { OwnClaimItem } from './claim-item.tsx';
import { SentJoinRequestItem } from './join-request-item.tsx';

const sentJoinRequestsQuery = graphql(`
  query SentJoinRequests($after: String) {
    viewer {
      id
      joinRequests(first: 20, after: $after) {
        nodes {
          id
          ...JoinRequestItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const ownClaimsQuery = graphql(`
  query OwnClaims($after: String) {
    viewer {
      id
      claims(first: 20, after: $after) {
        nodes {
          id
          ...ClaimItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** One's own requests to join projects, newest first; nothing where there are none. */
export function SentJoinRequests() {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(sentJoinRequestsQuery, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const requests = data?.viewer?.joinRequests;
  if (!data && error) return <Pending error={error} onRetry={refetch} />;
  if (!requests || requests.nodes.length === 0) return null;
  return (
    <Section title={t('requests.join.sentTitle')}>
      <List label={t('requests.join.sentTitle')}>
        {requests.nodes.map((request) => (
          <SentJoinRequestItem key={request.id} request={request} />
        ))}
      </List>
      <LoadMore pageInfo={requests.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}

/** The listings one has said to be one's own, newest first; nothing where there are none. */
export function OwnClaims() {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(ownClaimsQuery, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const claims = data?.viewer?.claims;
  if (!data && error) return <Pending error={error} onRetry={refetch} />;
  if (!claims || claims.nodes.length === 0) return null;
  return (
    <Section title={t('requests.claims.ownTitle')}>
      <List label={t('requests.claims.ownTitle')}>
        {claims.nodes.map((claim) => (
          <OwnClaimItem key={claim.id} claim={claim} />
        ))}
      </List>
      <LoadMore pageInfo={claims.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}
