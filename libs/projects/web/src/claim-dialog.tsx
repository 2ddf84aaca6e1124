import { graphql, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, TextArea, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const claimMutation = graphql(`
  mutation ClaimProject($input: ClaimProjectInput!) {
    claimProject(input: $input) {
      id
      status
    }
  }
`);

/** Tells the moderators why a listing is one's own. */
export function ClaimDialog({ project, onClose }: { project: { id: string; title: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [claim, { busy, refusal }] = useAct(claimMutation, { refetch: ['ProjectPage'] });
  return (
    <Dialog open onClose={onClose} title={t('projects.claim.title', { title: project.title })}>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ evidence = '' }) => {
          if (!(await claim({ input: { projectId: project.id, evidence } }))) return;
          toast(t('projects.claim.sent'));
          onClose();
        }}
      >
        <TextArea
          name="evidence"
          label={t('projects.claim.evidence')}
          hint={t('projects.claim.evidenceHint')}
          required
          maxLength={2000}
        />
        <Button type="submit" look="primary" busy={busy}>
          {t('projects.claim.send')}
        </Button>
      </Form>
    </Dialog>
  );
}
