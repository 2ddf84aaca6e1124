import { graphql, type OrganisationKind, useAct } from '@essaim/graphql';
import { Button, CheckboxField, Fieldset, Form, Note, PasswordField, SelectField, TextField } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { goTo, safePath } from './go-to.ts';

const signUpMutation = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      person {
        id
      }
    }
  }
`);

const kinds = [
  'ASSOCIATION',
  'INCUBATOR',
  'FUNDER',
  'LOCAL_AUTHORITY',
  'THIRD_PLACE',
  'COMPANY',
  'SCHOOL',
  'OTHER',
] as const satisfies OrganisationKind[];

/** Opens an account, for oneself or also in the name of an organisation, then goes on to `next`. */
export function SignUpForm({ next }: { next: string | null }) {
  const { t, i18n } = useTranslation();
  const [signUp, { busy, refusal }] = useAct(signUpMutation);
  const [forOrganisation, setForOrganisation] = useState(false);

  const submit = async (typed: Record<string, string>) => {
    const done = await signUp({
      input: {
        name: typed['name'] ?? '',
        email: typed['email'] ?? '',
        password: typed['password'] ?? '',
        language: i18n.language,
        ...(forOrganisation && {
          organisation: {
            name: typed['organisation.name'] ?? '',
            kind: typed['organisation.kind'] as OrganisationKind,
          },
        }),
      },
    });
    if (done) goTo(safePath(next));
  };

  return (
    <Form onSubmit={(typed) => void submit(typed)} busy={busy} refusal={refusal}>
      <TextField name="name" label={t('people.name')} hint={t('people.nameHint')} autoComplete="name" required />
      <TextField
        name="email"
        type="email"
        label={t('people.email')}
        hint={t('people.emailHint')}
        autoComplete="email"
        required
      />
      <PasswordField
        name="password"
        label={t('people.password')}
        hint={t('people.passwordHint')}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <CheckboxField
        label={t('people.signUp.forOrganisation')}
        hint={t('people.signUp.forOrganisationHint')}
        checked={forOrganisation}
        onChange={(event) => setForOrganisation(event.target.checked)}
      />
      {forOrganisation && (
        <Fieldset legend={t('people.signUp.organisation')}>
          <TextField
            name="organisation.name"
            label={t('people.signUp.organisationName')}
            autoComplete="organization"
            required
          />
          <SelectField
            name="organisation.kind"
            label={t('people.signUp.organisationKind')}
            options={kinds.map((value) => ({ value, label: t(`organisations.kind.${value}`) }))}
          />
          <Note>{t('people.signUp.organisationNote')}</Note>
        </Fieldset>
      )}
      <Button type="submit" look="primary" busy={busy}>
        {t('people.signUp.act')}
      </Button>
      <p>
        {t('people.signUp.already')}{' '}
        <Link to={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>{t('people.signIn.act')}</Link>
      </p>
    </Form>
  );
}
