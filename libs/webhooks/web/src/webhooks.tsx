import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, Dialog, EmptyState, IconPlus, IconWebhook, List, Section } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOf } from './events.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookItem } from './webhook-item.tsx';
import { type ShownSecret, WebhookSecret } from './webhook-secret.tsx';

const webhookList = graphql(`
  fragment WebhookList on Webhook {
    id
    ...WebhookItem
  }
`);

const createMutation = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      secret
      webhook {
        id
        url
      }
    }
  }
`);

/** The addresses that a project or an organisation has called, to add, try, change and look after. */
export function Webhooks({
  owner,
  webhooks,
}: {
  owner: { projectId: string } | { organisationId: string };
  webhooks: readonly FragmentType<typeof webhookList>[];
}) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<ShownSecret | null>(null);
  const [create, { busy, refusal, forget }] = useAct(createMutation, {
    refetch: ['ProjectWebhooksPage', 'OrganisationWebhooksPage'],
  });
  const close = () => {
    setAdding(false);
    forget();
  };
  return (
    <Section
      title={t('webhooks.title')}
      action={
        <Button icon={IconPlus} onClick={() => setAdding(true)}>
          {t('webhooks.add')}
        </Button>
      }
    >
      <p>{t('projectId' in owner ? 'webhooks.aboutProject' : 'webhooks.aboutOrganisation')}</p>
      {secret && <WebhookSecret shown={secret} />}
      {webhooks.length === 0 ? (
        <EmptyState icon={IconWebhook} title={t('webhooks.none')}>
          {t('webhooks.noneText')}
        </EmptyState>
      ) : (
        <List label={t('webhooks.title')}>
          {getFragmentData(webhookList, webhooks).map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} onSecret={setSecret} />
          ))}
        </List>
      )}
      <Dialog open={adding} onClose={close} title={t('webhooks.add')}>
        <WebhookForm
          busy={busy}
          refusal={refusal}
          onSubmit={async (wish) => {
            const made = await create({ input: { ...owner, ...wish } });
            if (!made) return;
            const { url } = made.createWebhook.webhook;
            setSecret({ host: hostOf(url), secret: made.createWebhook.secret, replaced: false });
            close();
          }}
        />
      </Dialog>
    </Section>
  );
}
