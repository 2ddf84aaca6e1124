import { graphql, useQuery } from '@essaim/graphql';
import { ChipToggle, Chips, EmptyState, IconInbox, List, LoadMore, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { ClaimToAnswer } from './claim-item.tsx';

const claimQueueQuery = graphql(`
  query ClaimQueue($status: RequestStatus!, $after: String) {
    claims(status: $status, first: 20, after: $after) {
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
`);

/** Which claims to show, as the address says it; the open ones unless said. */
export const claimStatuses = ['PENDING', 'ACCEPTED', 'DECLINED'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** The claims of a status, oldest first; `claims` is null for whoever is not a moderator. */
export function useClaimQueue(status: ClaimStatus) {
  const { data, error, refetch, fetchMore } = useQuery(claimQueueQuery, {
    variables: { status },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    claims: data?.claims,
    error,
    refetch,
    more: (after: string) => void fetchMore({ variables: { after } }),
  };
}

/** The moderators' queue: who says that a listing is theirs, and why. */
export function ClaimQueue({
  status,
  queue: { claims, error, refetch, more },
  at,
}: {
  status: ClaimStatus;
  queue: ReturnType<typeof useClaimQueue>;
  /** The page's address. */
  at: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Chips label={t('requests.claims.show')}>
        {claimStatuses.map((one) => (
          <ChipToggle key={one} on={one === status} to={one === 'PENDING' ? at : `${at}?status=${one.toLowerCase()}`}>
            {t(`requests.claims.shown.${one}`)}
          </ChipToggle>
        ))}
      </Chips>
      {!claims && <Pending error={error} onRetry={refetch} />}
      {claims?.nodes.length === 0 && (
        <EmptyState icon={IconInbox} title={t(`requests.claims.none.${status}`)}>
          {status === 'PENDING' && t('requests.claims.noneText')}
        </EmptyState>
      )}
      {claims && claims.nodes.length > 0 && (
        <List label={t(`requests.claims.shown.${status}`)}>
          {claims.nodes.map((claim) => (
            <ClaimToAnswer key={claim.id} claim={claim} />
          ))}
        </List>
      )}
      {claims && <LoadMore pageInfo={claims.pageInfo} onMore={more} />}
    </>
  );
}
