import { graphql, useAct } from '@essaim/graphql';
import { Button, Form, PasswordField } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { goTo } from './go-to.ts';

const resetMutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      person {
        id
      }
    }
  }
`);

/** Chooses a new password with the token of a mailed link; one is signed in after it. */
export function NewPasswordForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const [reset, { busy, refusal }] = useAct(resetMutation);
  const submit = async ({ password = '' }: Record<string, string>) => {
    if (await reset({ input: { token, password } })) goTo('/');
  };
  return (
    <Form onSubmit={(typed) => void submit(typed)} busy={busy} refusal={refusal}>
      <PasswordField
        name="password"
        label={t('people.newPassword')}
        hint={t('people.passwordHint')}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('people.reset.act')}
      </Button>
      {refusal && refusal.fields.length === 0 && (
        <p>
          <Link to="/reset">{t('people.mailedLink.again')}</Link>
        </p>
      )}
    </Form>
  );
}
