import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, formatsOf, IconClock, Note, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const pauseNotifications = graphql(`
  fragment PauseNotifications on NotificationSettings {
    pausedUntil
    nextMonday
    timeZone
  }
`);

const pauseMutation = graphql(`
  mutation PauseNotifications($until: DateTime) {
    pauseNotifications(until: $until) {
      pausedUntil
    }
  }
`);

/** Everything rests until Monday, at one press; and goes on at another. */
export function PauseNotifications({ settings }: { settings: FragmentType<typeof pauseNotifications> }) {
  const { t, i18n } = useTranslation();
  const { announce } = useVoice();
  const { pausedUntil, nextMonday, timeZone } = getFragmentData(pauseNotifications, settings);
  const format = formatsOf(i18n.language, timeZone);
  const [pause, { busy, refusal }] = useAct(pauseMutation, { refetch: ['NotificationSettings'] });
  const until = (moment: string | null) =>
    void pause({ until: moment }).then(
      (done) => done && announce(t(moment ? 'notifications.pause.resting' : 'notifications.pause.resumed')),
    );
  return (
    <>
      {pausedUntil ? (
        <Note title={t('notifications.pause.until', { when: format.dateTime(pausedUntil) })}>
          <p>{t('notifications.pause.kept')}</p>
          <p>
            <Button busy={busy} onClick={() => until(null)}>
              {t('notifications.pause.resume')}
            </Button>
          </p>
        </Note>
      ) : (
        <Button icon={IconClock} wide busy={busy} onClick={() => until(nextMonday)}>
          {t('notifications.pause.act')}
        </Button>
      )}
      <RefusalNote refusal={refusal} />
    </>
  );
}
