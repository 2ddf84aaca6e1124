import { graphql, useAct } from '@essaim/graphql';
import { Button, Form, PasswordField, Section, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const changeMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

/** Changes one's password; the other sessions end with it. */
export function PasswordSettings() {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [change, { busy, refusal }] = useAct(changeMutation, { refetch: ['Security'] });
  const [times, setTimes] = useState(0); // a new key empties the fields
  const submit = async ({ currentPassword = '', newPassword = '' }: Record<string, string>) => {
    if (!(await change({ input: { currentPassword, newPassword } }))) return;
    setTimes(times + 1);
    toast(t('people.settings.passwordChanged'));
  };
  return (
    <Section title={t('people.password')}>
      <Form
        key={times}
        onSubmit={(typed) => void submit(typed)}
        busy={busy}
        refusal={refusal}
        label={t('people.settings.changePassword')}
      >
        <PasswordField
          name="currentPassword"
          label={t('people.currentPassword')}
          autoComplete="current-password"
          required
        />
        <PasswordField
          name="newPassword"
          label={t('people.newPassword')}
          hint={t('people.passwordHint')}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <Button type="submit" busy={busy}>
          {t('people.settings.changePassword')}
        </Button>
      </Form>
      <p>
        <Link to="/reset">{t('people.signIn.forgotten')}</Link>
      </p>
    </Section>
  );
}
