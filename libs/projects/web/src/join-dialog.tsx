import { graphql, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, TextArea, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const requestMutation = graphql(`
  mutation RequestToJoin($input: RequestToJoinInput!) {
    requestToJoin(input: $input) {
      id
      status
      createdAt
      project {
        id
        ...JoinProject
      }
    }
  }
`);

/** A few words to those who carry a project, asking to be one of them. */
export function JoinDialog({
  project,
  startWith,
  onClose,
  onSent,
}: {
  project: { id: string; title: string };
  /** A beginning, to be changed. */
  startWith?: string;
  onClose: () => void;
  onSent?: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [request, { busy, refusal }] = useAct(requestMutation, { refetch: ['ProjectPage'] });
  return (
    <Dialog open onClose={onClose} title={t('projects.join.title', { title: project.title })}>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ message = '' }) => {
          if (!(await request({ input: { projectId: project.id, message } }))) return;
          toast(t('projects.join.sent'));
          onSent?.();
          onClose();
        }}
      >
        <TextArea
          name="message"
          label={t('projects.join.message')}
          hint={t('projects.join.messageHint')}
          defaultValue={startWith}
          required
          maxLength={2000}
        />
        <p>{t('projects.join.charter')}</p>
        <Button type="submit" look="primary" busy={busy}>
          {t('projects.join.send')}
        </Button>
      </Form>
    </Dialog>
  );
}
