import { graphql, useAct, useQuery } from '@essaim/graphql';
import {
  Button,
  Chip,
  DateTime,
  InBrowser,
  List,
  ListItem,
  Pending,
  RefusalNote,
  Section,
  Stack,
  useVoice,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PushHere } from './push-here.tsx';
import { unsubscribeMutation } from './use-push-here.ts';

const devicesQuery = graphql(`
  query PushDevices {
    pushKey
    viewer {
      id
      pushSubscriptions {
        id
        label
        createdAt
        lastAcceptedAt
        current
        resting
      }
    }
  }
`);

/** The devices that news shows on: this one, and the others, to be switched off from here. */
export function PushDevices() {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const { data, error, refetch } = useQuery(devicesQuery, { fetchPolicy: 'cache-and-network' });
  const [unsubscribe, { busy, refusal }] = useAct(unsubscribeMutation, {
    refetch: ['PushDevices', 'NotificationSettings'],
  });
  const devices = data?.viewer?.pushSubscriptions;
  if (!data || !devices) return <Pending error={error} onRetry={refetch} />;
  const others = devices.filter(({ current }) => !current);
  const switchOff = async (id: string) => {
    if (await unsubscribe({ id })) announce(t('notifications.devices.otherOff'));
  };
  return (
    <Stack gap={5}>
      <InBrowser>
        <PushHere pushKey={data.pushKey} id={devices.find(({ current }) => current)?.id ?? null} />
      </InBrowser>
      <RefusalNote refusal={refusal} />
      {others.length > 0 && (
        <Section title={t('notifications.devices.others')}>
          <List>
            {others.map(({ id, label, createdAt, lastAcceptedAt, resting }) => (
              <ListItem
                key={id}
                title={label || t('notifications.devices.unknown')}
                facts={[
                  resting && <Chip>{t('notifications.devices.resting')}</Chip>,
                  <>
                    {t('notifications.devices.since')} <DateTime value={createdAt} exact />
                  </>,
                  lastAcceptedAt && (
                    <>
                      {t('notifications.devices.last')} <DateTime value={lastAcceptedAt} />
                    </>
                  ),
                ]}
                actions={
                  <Button
                    busy={busy}
                    aria-label={t('notifications.devices.offOf', {
                      device: label || t('notifications.devices.unknown'),
                    })}
                    onClick={() => void switchOff(id)}
                  >
                    {t('notifications.devices.off')}
                  </Button>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Stack>
  );
}
