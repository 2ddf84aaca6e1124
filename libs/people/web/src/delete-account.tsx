import { graphql, useAct } from '@essaim/graphql';
import { Actions, Button, Dialog, Form, PasswordField, Section } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from './go-to.ts';

const deleteMutation = graphql(`
  mutation DeleteAccount($password: String!) {
    deleteAccount(password: $password)
  }
`);

/** Leaves for good: says what goes and what stays, and wants the password. */
export function DeleteAccount() {
  const { t } = useTranslation();
  const [remove, { busy, refusal, forget }] = useAct(deleteMutation);
  const [asking, setAsking] = useState(false);
  const submit = async ({ password = '' }: Record<string, string>) => {
    if (await remove({ password })) goTo('/');
  };
  const close = () => {
    setAsking(false);
    forget();
  };
  return (
    <Section title={t('people.settings.delete')}>
      <p>{t('people.settings.deleteText')}</p>
      <p>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('people.settings.delete')}
        </Button>
      </p>
      <Dialog open={asking} onClose={close} title={t('people.settings.deleteTitle')}>
        <p>{t('people.settings.deleteConfirm')}</p>
        <Form onSubmit={(typed) => void submit(typed)} busy={busy} refusal={refusal}>
          <PasswordField name="password" label={t('people.password')} autoComplete="current-password" required />
          <Actions end>
            <Button onClick={close}>{t('ui.cancel')}</Button>
            <Button type="submit" look="danger" busy={busy}>
              {t('people.settings.deleteAct')}
            </Button>
          </Actions>
        </Form>
      </Dialog>
    </Section>
  );
}
