import { graphql, useAct } from '@essaim/graphql';
import { Button, Form, IconMail, Note, TextField } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const linkMutation = graphql(`
  mutation RequestSignInLink($email: String!) {
    requestSignInLink(email: $email)
  }
`);

const resetMutation = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

/**
 * Asks for a link by mail, to sign in or to choose a new password. The answer is the same whether the address is known
 * or not, so it says what to expect in both cases.
 */
export function MailedLinkForm({ purpose }: { purpose: 'signIn' | 'reset' }) {
  const { t } = useTranslation();
  const [ask, { busy, refusal }] = useAct<unknown, { email: string }>(
    purpose === 'signIn' ? linkMutation : resetMutation,
  );
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null)
    return (
      <Note tone="done" live title={t('people.mailedLink.sentTitle')}>
        <p>{t('people.mailedLink.sent', { email: sentTo })}</p>
        <p>
          <Button look="plain" onClick={() => setSentTo(null)}>
            {t('people.mailedLink.other')}
          </Button>
        </p>
      </Note>
    );
  const submit = async ({ email = '' }: Record<string, string>) => {
    if (await ask({ email })) setSentTo(email);
  };
  return (
    <Form
      onSubmit={(typed) => void submit(typed)}
      busy={busy}
      refusal={refusal}
      label={t(`people.mailedLink.${purpose}`)}
    >
      <TextField name="email" type="email" label={t('people.email')} autoComplete="username" required />
      <Button type="submit" look={purpose === 'reset' ? 'primary' : 'quiet'} icon={IconMail} busy={busy}>
        {t(`people.mailedLink.${purpose}`)}
      </Button>
    </Form>
  );
}
