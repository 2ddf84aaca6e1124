import { graphql, useQuery } from '@essaim/graphql';
import { List, LoadMore, Pending, Section } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JoinRequestItem } from './join-request-item.tsx';

const waitingQuery = graphql(`
  query JoinRequestsWaiting($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      joinRequests(status: PENDING, first: 20, after: $after) {
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

const answeredQuery = graphql(`
  query JoinRequestsAnswered($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      joinRequests(first: 20, after: $after) {
        nodes {
          id
          status
          createdAt
          answeredAt
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

/**
 * Requests to join a project that wait for an answer. Those answered here stay in sight, with their answer, until one
 * goes elsewhere. `none` is said where there are none; without it, nothing shows.
 */
export function JoinRequestsWaiting({ slug, title, none }: { slug: string; title: string; none?: string }) {
  const { data, error, refetch, fetchMore } = useQuery(waitingQuery, {
    variables: { slug },
    fetchPolicy: 'cache-and-network', // what was answered before is gone from it
    nextFetchPolicy: 'cache-first',
  });
  const requests = data?.project?.joinRequests;
  if (!data) return <Pending error={error} onRetry={refetch} lines={3} />;
  if (!requests || (requests.nodes.length === 0 && !none)) return null;
  return (
    <Section title={title}>
      {requests.nodes.length === 0 && <p>{none}</p>}
      {requests.nodes.length > 0 && (
        <List label={title}>
          {requests.nodes.map((request) => (
            <JoinRequestItem key={request.id} request={request} />
          ))}
        </List>
      )}
      <LoadMore pageInfo={requests.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}

/** Requests to join a project that had their answer before one came here; nothing where there are none. */
export function JoinRequestsAnswered({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data, fetchMore } = useQuery(answeredQuery, { variables: { slug } });
  const [openedAt] = useState(() => new Date().toISOString());
  const requests = data?.project?.joinRequests;
  const answered = (requests?.nodes ?? []).filter(
    ({ status, createdAt, answeredAt }) => status !== 'PENDING' && (answeredAt ?? createdAt) < openedAt,
  );
  if (!requests || answered.length === 0) return null;
  return (
    <Section title={t('requests.join.answered')}>
      <List label={t('requests.join.answered')}>
        {answered.map((request) => (
          <JoinRequestItem key={request.id} request={request} />
        ))}
      </List>
      <LoadMore pageInfo={requests.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}
