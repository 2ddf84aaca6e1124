import {
  type FederationRequestListItemFragment,
  type FragmentType,
  getFragmentData,
  graphql,
  useQuery,
} from '@essaim/graphql';
import { Quote, RequestStatusChip } from '@essaim/projects-web';
import { DateTime, LinkButton, List, ListItem, LoadMore, Pending, Section, Stack } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const listItem = graphql(`
  fragment FederationRequestListItem on FederationRequest {
    id
    status
    message
    createdAt
    sentBy {
      id
      name
    }
    from {
      id
      title
      viewerRole
    }
    to {
      id
      title
      viewerRole
    }
    viewerCan {
      answer
    }
  }
`);

const waitingQuery = graphql(`
  query FederationRequestsWaiting($after: String) {
    viewer {
      id
      federationRequests(status: PENDING, first: 20, after: $after) {
        nodes {
          id
          ...FederationRequestListItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const allQuery = graphql(`
  query FederationRequestsOfMine($after: String) {
    viewer {
      id
      federationRequests(first: 20, after: $after) {
        nodes {
          id
          ...FederationRequestListItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const ofProjectQuery = graphql(`
  query FederationRequestsOfProject($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      federationRequests(first: 20, after: $after) {
        nodes {
          id
          ...FederationRequestListItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const freshly = { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } as const;

/** Asked of a project of mine, rather than by one; of two that are both mine, it is for me to answer. */
const isReceived = ({ to, from, viewerCan }: FederationRequestListItemFragment) =>
  viewerCan.answer || (answersFor(to.viewerRole) && !answersFor(from.viewerRole));
const answersFor = (role: string | null | undefined) => role === 'HOLDER' || role === 'MEDIATOR';

/** Requests to federate that wait for the holders of the viewer's projects; nothing where there are none. */
export function FederationRequestsWaiting({ title }: { title: string }) {
  const { data, error, refetch, fetchMore } = useQuery(waitingQuery, freshly);
  const requests = data?.viewer?.federationRequests;
  const received = (requests?.nodes ?? []).filter((node) => isReceived(getFragmentData(listItem, node)));
  if (!data && error) return <Pending error={error} onRetry={refetch} />;
  if (!requests || received.length === 0) return null;
  return (
    <Section title={title}>
      <List label={title}>
        {received.map((request) => (
          <FederationRequestListItem key={request.id} request={request} />
        ))}
      </List>
      <LoadMore pageInfo={requests.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}

/** Requests to federate that the viewer's projects sent, and those received that had their answer; nothing where there are none. */
export function FederationRequestsPast() {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(allQuery, freshly);
  const requests = data?.viewer?.federationRequests;
  const past = (requests?.nodes ?? []).filter((node) => {
    const shown = getFragmentData(listItem, node);
    return shown.status !== 'PENDING' || !isReceived(shown);
  });
  if (!data && error) return <Pending error={error} onRetry={refetch} />;
  if (!requests || past.length === 0) return null;
  return (
    <Section title={t('federation.requests.past')}>
      <List label={t('federation.requests.past')}>
        {past.map((request) => (
          <FederationRequestListItem key={request.id} request={request} />
        ))}
      </List>
      <LoadMore pageInfo={requests.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}

/** Requests to federate that a project sent and received, those that wait first; nothing where there are none. */
export function FederationRequestsOfProject({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(ofProjectQuery, { variables: { slug }, ...freshly });
  const requests = data?.project?.federationRequests;
  if (!data && error) return <Pending error={error} onRetry={refetch} />;
  if (!requests || requests.nodes.length === 0) return null;
  const waits = (node: (typeof requests.nodes)[number]) => getFragmentData(listItem, node).status === 'PENDING';
  const nodes = [...requests.nodes.filter(waits), ...requests.nodes.filter((node) => !waits(node))];
  return (
    <Section title={t('federation.requests.ofProject')}>
      <List label={t('federation.requests.ofProject')}>
        {nodes.map((request) => (
          <FederationRequestListItem key={request.id} request={request} />
        ))}
      </List>
      <LoadMore pageInfo={requests.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Section>
  );
}

/** A request to federate in a list; it is read and answered on its own page. */
function FederationRequestListItem({ request }: { request: FragmentType<typeof listItem> }) {
  const { t } = useTranslation();
  const { id, status, message, createdAt, sentBy, from, to, viewerCan } = getFragmentData(listItem, request);
  const at = `/federation-requests/${id}`;
  return (
    <ListItem
      title={t('federation.request.title', { from: from.title, to: to.title })}
      to={at}
      facts={[sentBy.name, <DateTime key="when" value={createdAt} />]}
      actions={viewerCan.answer && <LinkButton to={at}>{t('federation.here.answer')}</LinkButton>}
    >
      <Stack gap={2}>
        <Quote>{firstLines(message)}</Quote>
        {!viewerCan.answer && (
          <div>
            <RequestStatusChip status={status} />
          </div>
        )}
      </Stack>
    </ListItem>
  );
}

const shownLength = 220; // characters of a message in a list

/** A message's beginning, cut between two words. */
function firstLines(message: string): string {
  const text = message.replace(/\s+/g, ' ').trim();
  if (text.length <= shownLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', shownLength))}…`;
}
