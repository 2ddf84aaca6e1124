import { graphql, useAct } from '@essaim/graphql';
import { Button, Form, PasswordField, TextField } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { goTo, safePath } from './go-to.ts';

const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      person {
        id
      }
    }
  }
`);

/** Signing in with an address and a password, then on to `next`. */
export function SignInForm({ next }: { next: string | null }) {
  const { t } = useTranslation();
  const [signIn, { busy, refusal }] = useAct(signInMutation);
  const submit = async ({ email = '', password = '' }: Record<string, string>) => {
    if (await signIn({ input: { email, password } })) goTo(safePath(next));
  };
  return (
    <Form onSubmit={(typed) => void submit(typed)} busy={busy} refusal={refusal} label={t('people.signIn.title')}>
      <TextField name="email" type="email" label={t('people.email')} autoComplete="username" required />
      <PasswordField name="password" label={t('people.password')} autoComplete="current-password" required />
      <Button type="submit" look="primary" busy={busy}>
        {t('people.signIn.act')}
      </Button>
      <p>
        <Link to="/reset">{t('people.signIn.forgotten')}</Link>
      </p>
    </Form>
  );
}
