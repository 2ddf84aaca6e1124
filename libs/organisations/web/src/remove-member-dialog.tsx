import { graphql, useAct } from '@essaim/graphql';
import { ConfirmDialog, RefusalNote, Stack, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const removeMutation = graphql(`
  mutation RemoveOrganisationMember($input: RemoveOrganisationMemberInput!) {
    removeOrganisationMember(input: $input) {
      id
      viewerRole
      viewerCan {
        edit
        follow
      }
    }
  }
`);

/** Taking someone out of an organisation, or leaving it. */
export function RemoveMemberDialog({
  organisation,
  person,
  oneself,
  onClose,
}: {
  organisation: { id: string; name: string };
  person: { id: string; name: string };
  oneself: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [remove, { busy, refusal }] = useAct(removeMutation, { refetch: ['OrganisationPage', 'Viewer'] });
  const words = { name: person.name, organisation: organisation.name };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t(oneself ? 'organisations.members.leaveTitle' : 'organisations.members.removeTitle', words)}
      confirm={t(oneself ? 'organisations.members.leaveAct' : 'organisations.members.removeAct')}
      busy={busy}
      onConfirm={() =>
        void remove({ input: { organisationId: organisation.id, personId: person.id } }).then((done) => {
          if (!done) return;
          toast(t(oneself ? 'organisations.members.left' : 'organisations.members.removed', words));
          onClose();
        })
      }
    >
      <Stack gap={3}>
        <p>{t(oneself ? 'organisations.members.leaveText' : 'organisations.members.removeText', words)}</p>
        <RefusalNote refusal={refusal} />
      </Stack>
    </ConfirmDialog>
  );
}
