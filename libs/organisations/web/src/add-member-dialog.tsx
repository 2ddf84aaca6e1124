import { graphql, type OrganisationRole, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, RadioField, TextField, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { organisationRoles } from './organisation-members.tsx';

const addMutation = graphql(`
  mutation AddOrganisationMember($input: AddOrganisationMemberInput!) {
    addOrganisationMember(input: $input) {
      id
    }
  }
`);

/** Adds someone who has an account, by their address or handle. */
export function AddMemberDialog({
  organisation,
  onClose,
}: {
  organisation: { id: string; name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [add, { busy, refusal }] = useAct(addMutation, { refetch: ['OrganisationPage'] });
  return (
    <Dialog open onClose={onClose} title={t('organisations.members.addTitle', { name: organisation.name })}>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ person = '', role = 'MEMBER' }) => {
          const input = { organisationId: organisation.id, person: person.trim(), role: role as OrganisationRole };
          if (!(await add({ input }))) return;
          toast(t('organisations.members.added'));
          onClose();
        }}
      >
        <TextField
          name="person"
          label={t('organisations.members.person')}
          hint={t('organisations.members.personHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <RadioField
          name="role"
          label={t('organisations.members.role')}
          defaultValue="MEMBER"
          options={[...organisationRoles].reverse().map((role) => ({
            value: role,
            label: t(`organisations.role.${role}`),
            hint: t(`organisations.roleHint.${role}`),
          }))}
        />
        <Button type="submit" look="primary" busy={busy}>
          {t('organisations.members.addAct')}
        </Button>
      </Form>
    </Dialog>
  );
}
