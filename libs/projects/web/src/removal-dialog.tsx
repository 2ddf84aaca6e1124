import { graphql, useAct } from '@essaim/graphql';
import { ConfirmDialog, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const removeMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      id
      viewerRole
      viewerCan {
        edit
        editPages
        answerRequests
        join
      }
    }
  }
`);

/** Asks once more before someone leaves a project, or is asked to. */
export function RemovalDialog({
  project,
  person,
  oneself,
  onClose,
}: {
  project: { id: string; title: string };
  person: { id: string; name: string };
  oneself: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [remove, { busy, refusal }] = useAct(removeMutation, { refetch: ['ProjectPeoplePage', 'ProjectPage'] });
  const { title } = project;
  const { name } = person;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={oneself ? t('projects.people.leaveTitle', { title }) : t('projects.people.removeTitle', { name })}
      confirm={t(oneself ? 'projects.people.leave' : 'projects.people.remove')}
      busy={busy}
      onConfirm={() =>
        void remove({ input: { projectId: project.id, personId: person.id } }).then((done) => {
          if (!done) return;
          toast(oneself ? t('projects.people.left', { title }) : t('projects.people.removed', { name }));
          onClose();
        })
      }
    >
      <p>{oneself ? t('projects.people.leaveText') : t('projects.people.removeText', { name, title })}</p>
      <RefusalNote refusal={refusal} />
    </ConfirmDialog>
  );
}
