import { graphql, useAct } from '@essaim/graphql';
import { Actions, Button, CheckboxField, IconBell, Note, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { maySeePush } from './push-browser.ts';
import { usePushHere } from './use-push-here.ts';

const tryMutation = graphql(`
  mutation TryPush($id: ID!) {
    tryPush(id: $id)
  }
`);

/** News on this device: says what it is before the browser asks, and what to do where it cannot be. `id`: where it is on. */
export function PushHere({ pushKey, id }: { pushKey: string; id: string | null }) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const { support, failed, busy, refusal, switchOn, switchOff } = usePushHere(pushKey);
  const [send, sending] = useAct(tryMutation);
  const on = id !== null && maySeePush();
  if (support !== 'supported')
    return (
      <Note tone={support === 'refused' ? 'warn' : 'info'} title={t(`notifications.devices.${support}.title`)}>
        <p>{t(`notifications.devices.${support}.text`)}</p>
      </Note>
    );
  const change = async (wanted: boolean) => {
    if (wanted && (await switchOn())) announce(t('notifications.devices.switchedOn'));
    if (!wanted && id && (await switchOff(id))) announce(t('notifications.devices.switchedOff'));
  };
  const trial = async () => {
    if (id && (await send({ id }))) announce(t('notifications.devices.tried'));
  };
  return (
    <>
      <CheckboxField
        label={t('notifications.devices.here')}
        hint={t(on ? 'notifications.devices.onHint' : 'notifications.devices.offHint')}
        checked={on}
        disabled={busy}
        onChange={({ target }) => void change(target.checked)}
      />
      {failed && (
        <Note tone="warn" live title={t('notifications.devices.failed.title')}>
          <p>{t('notifications.devices.failed.text')}</p>
        </Note>
      )}
      <RefusalNote refusal={refusal ?? sending.refusal} />
      {on && (
        <Actions>
          <Button icon={IconBell} busy={sending.busy} onClick={() => void trial()}>
            {t('notifications.devices.try')}
          </Button>
        </Actions>
      )}
    </>
  );
}
