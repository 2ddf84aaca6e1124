import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import {
  Actions,
  Button,
  Chip,
  ConfirmDialog,
  DateTime,
  Dialog,
  IconHistory,
  IconKey,
  IconPencil,
  IconSend,
  IconTrash,
  ListItem,
  Menu,
  RefusalNote,
  Stack,
  useVoice,
} from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOf } from './events.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookLog } from './webhook-log.tsx';
import type { ShownSecret } from './webhook-secret.tsx';

const webhookItem = graphql(`
  fragment WebhookItem on Webhook {
    id
    url
    description
    events
    state
    failingSince
  }
`);

const updateMutation = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
      id
      ...WebhookItem
    }
  }
`);

const rotateMutation = graphql(`
  mutation RotateWebhookSecret($id: ID!) {
    rotateWebhookSecret(id: $id) {
      secret
    }
  }
`);

const removeMutation = graphql(`
  mutation RemoveWebhook($id: ID!) {
    removeWebhook(id: $id)
  }
`);

const testMutation = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      id
    }
  }
`);

/** One address: what it is for, how it does, and what can be done about it. */
export function WebhookItem({
  webhook,
  onSecret,
}: {
  webhook: FragmentType<typeof webhookItem>;
  onSecret: (shown: ShownSecret) => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const { id, url, description, events, state, failingSince } = getFragmentData(webhookItem, webhook);
  const host = hostOf(url);
  const [update, change] = useAct(updateMutation);
  const [rotate, rotation] = useAct(rotateMutation);
  const [remove, removal] = useAct(removeMutation, { refetch: ['ProjectWebhooksPage', 'OrganisationWebhooksPage'] });
  const [test, trial] = useAct(testMutation, { refetch: ['WebhookLog'] });
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const [log, setLog] = useState(false);
  const close = () => {
    setOpen(null);
    change.forget();
  };
  const on = state === 'ON';

  const switchTo = async (active: boolean) => {
    if (await update({ input: { id, active } })) toast(t(active ? 'webhooks.switchedOn' : 'webhooks.switchedOff'));
  };
  const renew = async () => {
    const renewed = await rotate({ id });
    if (renewed) onSecret({ host, secret: renewed.rotateWebhookSecret.secret, replaced: true });
  };
  const tryIt = async () => {
    if (!(await test({ id }))) return;
    setLog(true);
    toast(t('webhooks.testSent'));
  };
  const leave = async () => {
    const done = await remove({ id });
    setOpen(null);
    if (done) toast(t('webhooks.removed'));
  };

  return (
    <ListItem
      title={host}
      facts={[
        <Chip key="state" tone={on ? 'forest' : 'brick'}>
          {t(`webhooks.state.${state}`)}
        </Chip>,
        events ? t('webhooks.toldOf', { count: events.length }) : t('webhooks.toldOfAll'),
        on && failingSince && (
          <>
            {t('webhooks.failing')} <DateTime value={failingSince} exact />
          </>
        ),
      ]}
    >
      <Stack gap={3}>
        {description && <p>{description}</p>}
        <RefusalNote refusal={trial.refusal ?? rotation.refusal ?? removal.refusal ?? (open ? null : change.refusal)} />
        <Actions>
          <Button icon={IconSend} busy={trial.busy} onClick={() => void tryIt()}>
            {t('webhooks.test')}
          </Button>
          <Button icon={IconHistory} aria-expanded={log} onClick={() => setLog(!log)}>
            {t(log ? 'webhooks.logHide' : 'webhooks.log')}
          </Button>
          {!on && (
            <Button busy={change.busy} onClick={() => void switchTo(true)}>
              {t('webhooks.switchOn')}
            </Button>
          )}
          <Menu
            label={t('webhooks.more')}
            entries={[
              { label: t('webhooks.edit'), icon: IconPencil, onSelect: () => setOpen('edit') },
              { label: t('webhooks.rotate'), icon: IconKey, onSelect: () => void renew() },
              ...(on ? [{ label: t('webhooks.switchOff'), onSelect: () => void switchTo(false) }] : []),
              { label: t('webhooks.remove'), icon: IconTrash, danger: true, onSelect: () => setOpen('remove') },
            ]}
          />
        </Actions>
        {log && <WebhookLog id={id} host={host} />}
      </Stack>
      <Dialog open={open === 'edit'} onClose={close} title={host}>
        <WebhookForm
          webhook={{ url, description, events: events ?? null }}
          busy={change.busy}
          refusal={change.refusal}
          onSubmit={async (wish) => {
            if (!(await update({ input: { id, ...wish } }))) return;
            close();
            toast(t('webhooks.saved'));
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={open === 'remove'}
        onClose={close}
        title={t('webhooks.removeTitle', { host })}
        confirm={t('webhooks.remove')}
        onConfirm={() => void leave()}
        busy={removal.busy}
      >
        <p>{t('webhooks.removeText')}</p>
      </ConfirmDialog>
    </ListItem>
  );
}
