import { graphql, useAct } from '@essaim/graphql';
import { ConfirmDialog, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const deleteDraftMutation = graphql(`
  mutation DeleteDraft($id: ID!) {
    deleteDraft(id: $id)
  }
`);

/** Asks once more before a draft is thrown away. */
export function DeleteDraftDialog({
  project,
  onClose,
}: {
  project: { id: string; title: string };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const [erase, { busy, refusal }] = useAct(deleteDraftMutation);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('projects.deleteDraft.ask', { title: project.title })}
      confirm={t('projects.deleteDraft.act')}
      busy={busy}
      onConfirm={() =>
        void erase({ id: project.id }).then((done) => {
          if (!done) return;
          toast(t('projects.deleteDraft.done'));
          void navigate('/');
        })
      }
    >
      <p>{t('projects.deleteDraft.askText')}</p>
      <RefusalNote refusal={refusal} />
    </ConfirmDialog>
  );
}
