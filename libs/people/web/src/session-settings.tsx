import { graphql, useAct } from '@essaim/graphql';
import { Button, Chip, DateTime, List, ListItem, RefusalNote, Section, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { deviceOf } from './device.ts';

const revokeMutation = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id)
  }
`);

interface Session {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
  userAgent?: string | null;
}

/** Where one is signed in, and the way to end it from afar. */
export function SessionSettings({ sessions }: { sessions: Session[] }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [revoke, { busy, refusal }] = useAct(revokeMutation, { refetch: ['Security'] });
  return (
    <Section title={t('people.settings.sessions')}>
      <p>{t('people.settings.sessionsText')}</p>
      <RefusalNote refusal={refusal} />
      <List>
        {sessions.map(({ id, createdAt, lastSeenAt, current, userAgent }) => (
          <ListItem
            key={id}
            title={deviceOf(userAgent) ?? t('people.settings.unknownDevice')}
            facts={[
              current && <Chip tone="forest">{t('people.settings.thisOne')}</Chip>,
              <>
                {t('people.settings.lastSeen')} <DateTime value={lastSeenAt} />
              </>,
              <>
                {t('people.settings.openedOn')} <DateTime value={createdAt} exact />
              </>,
            ]}
            actions={
              !current && (
                <Button
                  busy={busy}
                  onClick={() => void revoke({ id }).then((done) => done && toast(t('people.settings.sessionEnded')))}
                >
                  {t('people.settings.endSession')}
                </Button>
              )
            }
          />
        ))}
      </List>
    </Section>
  );
}
