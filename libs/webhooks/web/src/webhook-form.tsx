import type { WebhookEvent } from '@essaim/graphql';
import { Button, CheckboxField, Fieldset, Form, type FormRefusal, RadioField, TextField } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { events as all } from './events.ts';

/** What somebody wants of an address; no events for everything. */
export interface WebhookWish {
  url: string;
  description: string;
  events: WebhookEvent[] | null;
}

/** The questions about one address. */
export function WebhookForm({
  webhook,
  busy,
  refusal,
  onSubmit,
}: {
  /** What it is now; absent for a new one. */
  webhook?: WebhookWish;
  busy: boolean;
  refusal: FormRefusal | null;
  onSubmit: (wish: WebhookWish) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly WebhookEvent[]>(webhook?.events ?? []);
  const [scope, setScope] = useState(webhook?.events ? 'some' : 'everything');
  const [problem, setProblem] = useState<FormRefusal | null>(null);
  const choose = (event: WebhookEvent, on: boolean) =>
    setChosen((before) => (on ? [...before, event] : before.filter((one) => one !== event)));
  return (
    <Form
      busy={busy}
      refusal={problem ?? refusal}
      onSubmit={({ url = '', description = '' }) => {
        const none = scope === 'some' && chosen.length === 0; // for the API none would be everything
        setProblem(none ? noneChosen(t('webhooks.chooseOne')) : null);
        if (!none) void onSubmit({ url, description, events: scope === 'some' ? [...chosen] : null });
      }}
    >
      <TextField
        name="url"
        type="url"
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        defaultValue={webhook?.url}
        placeholder="https://"
        maxLength={1000}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        name="description"
        label={t('webhooks.description')}
        hint={t('webhooks.descriptionHint')}
        defaultValue={webhook?.description}
        maxLength={200}
      />
      <RadioField
        name="scope"
        label={t('webhooks.what')}
        value={scope}
        onChange={setScope}
        options={[
          { value: 'everything', label: t('webhooks.everything') },
          { value: 'some', label: t('webhooks.some') },
        ]}
      />
      {scope === 'some' && (
        <Fieldset legend={t('webhooks.some')}>
          {all.map((event) => (
            <CheckboxField
              key={event}
              name={`event.${event}`}
              label={t(`webhooks.event.${event}`)}
              checked={chosen.includes(event)}
              onChange={({ target }) => choose(event, target.checked)}
            />
          ))}
        </Fieldset>
      )}
      <Button type="submit" look="primary" busy={busy}>
        {t(webhook ? 'ui.save' : 'webhooks.add')}
      </Button>
    </Form>
  );
}

const noneChosen = (message: string): FormRefusal => ({
  code: 'BAD_USER_INPUT',
  message: '',
  fields: [{ path: 'scope', message }],
});
