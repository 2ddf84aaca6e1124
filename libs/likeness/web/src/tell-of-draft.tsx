import { graphql, useAct } from '@essaim/graphql';
import { Actions, Button, Dialog, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const tellMutation = graphql(`
  mutation TellOfDraft($input: TellOfDraftInput!) {
    tellOfDraft(input: $input) {
      id
      createdAt
    }
  }
`);

/**
 * Asks before those already there are told of a draft, and says what they will read. `draftId` saves the draft where it is
 * not saved yet, and is undefined where that was refused.
 */
export function TellOfDraftDialog({
  draft,
  other,
  draftId,
  onClose,
  onTold,
}: {
  draft: { title: string; summary: string };
  other: { id: string; title: string };
  draftId: () => Promise<string | undefined>;
  onClose: () => void;
  onTold: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [tell, { busy, refusal }] = useAct(tellMutation, { refetch: ['ProjectAboutPage'] });
  const send = async () => {
    const projectId = await draftId();
    if (!projectId) return onClose();
    if (!(await tell({ input: { projectId, otherProjectId: other.id } }))) return undefined;
    toast(t('likeness.tell.done', { title: other.title }));
    onTold();
    return onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('likeness.tell.title', { title: other.title })}>
      <p>{t('likeness.tell.text')}</p>
      <blockquote>
        <p>
          <strong>{draft.title}</strong>
        </p>
        {draft.summary && draft.summary !== draft.title && <p>{draft.summary}</p>}
      </blockquote>
      <p>{t('likeness.tell.once')}</p>
      <RefusalNote refusal={refusal} />
      <Actions>
        <Button look="primary" busy={busy} onClick={() => void send()}>
          {t('likeness.tell.act')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
