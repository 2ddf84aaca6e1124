import { graphql, type ProjectRole, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, RadioField, TextArea, TextField, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { roles } from './project-members.tsx';

const inviteMutation = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      id
      email
      status
    }
  }
`);

/** Invites someone by their address. `anyRole` for holders; others invite contributors. */
export function InviteDialog({
  project,
  anyRole,
  onClose,
}: {
  project: { id: string; title: string };
  anyRole: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [invite, { busy, refusal }] = useAct(inviteMutation, { refetch: ['ProjectPeoplePage'] });
  return (
    <Dialog open onClose={onClose} title={t('projects.invitations.inviteTitle', { title: project.title })}>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ email = '', role = 'CONTRIBUTOR', message = '' }) => {
          const input = { projectId: project.id, email, role: role as ProjectRole, message: message.trim() || null };
          if (!(await invite({ input }))) return;
          toast(t('projects.invitations.done', { email }));
          onClose();
        }}
      >
        <TextField
          name="email"
          type="email"
          label={t('projects.invitations.email')}
          hint={t('projects.invitations.emailHint')}
          autoComplete="off"
          required
        />
        {anyRole && (
          <RadioField
            name="role"
            label={t('projects.invitations.role')}
            defaultValue="CONTRIBUTOR"
            options={[...roles].reverse().map((role) => ({
              value: role,
              label: t(`projects.role.${role}`),
              hint: t(`projects.roleHint.${role}`),
            }))}
          />
        )}
        <TextArea name="message" label={t('projects.invitations.message')} maxLength={2000} />
        <Button type="submit" look="primary" busy={busy}>
          {t('projects.invitations.send')}
        </Button>
      </Form>
    </Dialog>
  );
}
