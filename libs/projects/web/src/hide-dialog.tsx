import { graphql, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, TextArea, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const hideMutation = graphql(`
  mutation HideProject($input: HideProjectInput!) {
    hideProject(input: $input) {
      id
      hiddenReason
    }
  }
`);

/** The public reason for which a project is hidden. */
export function HideDialog({ project, onClose }: { project: { id: string; title: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [hide, { busy, refusal }] = useAct(hideMutation, { refetch: ['ProjectPage'] });
  return (
    <Dialog open onClose={onClose} title={t('projects.hidden.ask', { title: project.title })}>
      <p>{t('projects.hidden.askText')}</p>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ reason = '' }) => {
          if (!(await hide({ input: { id: project.id, reason } }))) return;
          toast(t('projects.hidden.done'));
          onClose();
        }}
      >
        <TextArea name="reason" label={t('projects.hidden.reason')} required maxLength={300} />
        <Button type="submit" look="danger" busy={busy}>
          {t('projects.hidden.hide')}
        </Button>
      </Form>
    </Dialog>
  );
}
