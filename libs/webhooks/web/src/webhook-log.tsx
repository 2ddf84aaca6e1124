import { graphql, useAct, useQuery, type WebhookDeliveryStatus } from '@essaim/graphql';
import {
  Button,
  Chip,
  type ChipTone,
  DateTime,
  EmptyState,
  List,
  ListItem,
  LoadMore,
  Pending,
  RefusalNote,
  useVoice,
} from '@essaim/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './webhook-log.module.css';

const logQuery = graphql(`
  query WebhookLog($id: ID!, $after: String) {
    node(id: $id) {
      id
      ... on Webhook {
        state
        failingSince
        deliveries(first: 10, after: $after) {
          nodes {
            id
            test
            event
            status
            attempts
            createdAt
            responseStatus
            durationMs
            answer
            failure
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const redeliverMutation = graphql(`
  mutation RedeliverWebhook($id: ID!) {
    redeliverWebhook(id: $id) {
      id
      status
      attempts
      failure
    }
  }
`);

const tones: Record<WebhookDeliveryStatus, ChipTone> = {
  WAITING: 'plain',
  RETRYING: 'plain',
  ACCEPTED: 'forest',
  FAILED: 'brick',
  DROPPED: 'brick',
};

/** Milliseconds between two looks at what is on its way. */
const LOOK_EVERY_MS = 2_000;

/** What an address was told, and how it answered; anything that is not under way can be sent again. */
export function WebhookLog({ id, host }: { id: string; host: string }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const { data, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(logQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [redeliver, { busy, refusal }] = useAct(redeliverMutation);
  const log = data?.node && 'deliveries' in data.node ? data.node.deliveries : null;
  const underWay = log?.nodes.some(({ status }) => status === 'WAITING') ?? false;
  useEffect(() => {
    if (underWay) startPolling(LOOK_EVERY_MS);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  if (!log) return <Pending error={error} onRetry={refetch} lines={2} />;
  if (log.nodes.length === 0) return <EmptyState title={t('webhooks.logNone')} />;
  const again = async (delivery: string) => {
    if (await redeliver({ id: delivery })) toast(t('webhooks.redelivered'));
  };
  return (
    <>
      <RefusalNote refusal={refusal} />
      <List label={t('webhooks.logOf', { host })}>
        {log.nodes.map(
          ({ id: delivery, test, event, status, attempts, createdAt, responseStatus, durationMs, ...said }) => (
            <ListItem
              key={delivery}
              heading="h4"
              title={t(`webhooks.event.${test ? 'PING' : (event ?? 'OTHER')}`)}
              facts={[
                <Chip key="status" tone={tones[status]}>
                  {t(`webhooks.status.${status}`)}
                </Chip>,
                <DateTime key="when" value={createdAt} />,
                responseStatus != null && t('webhooks.answered', { status: responseStatus, ms: durationMs }),
                attempts > 1 && t('webhooks.attempts', { count: attempts }),
              ]}
              actions={
                !['WAITING', 'RETRYING'].includes(status) && (
                  <Button busy={busy} onClick={() => void again(delivery)}>
                    {t('webhooks.redeliver')}
                  </Button>
                )
              }
            >
              {said.failure && said.failure !== `answered ${responseStatus}` && (
                <code className={styles.answer}>{said.failure}</code>
              )}
              {status !== 'ACCEPTED' && said.answer && <code className={styles.answer}>{said.answer}</code>}
            </ListItem>
          ),
        )}
      </List>
      <LoadMore pageInfo={log.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </>
  );
}
