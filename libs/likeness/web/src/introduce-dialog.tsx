import { graphql, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, TextArea, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const introduceMutation = graphql(`
  mutation IntroduceProjects($input: IntroduceProjectsInput!) {
    introduceProjects(input: $input) {
      id
      createdAt
      introducedBy {
        id
        name
      }
    }
  }
`);

/** What is introduced: two projects, and the words proposed for it. */
export interface ToIntroduce {
  project: { id: string; title: string };
  other: { id: string; title: string };
  words: string;
}

/** Introduces two projects to each other in words that the mediator makes their own. */
export function IntroduceDialog({
  pair: { project, other, words },
  onClose,
  onSent,
}: {
  pair: ToIntroduce;
  onClose: () => void;
  onSent: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [introduce, { busy, refusal }] = useAct(introduceMutation);
  const send = async (message: string) => {
    if (!(await introduce({ input: { projectId: project.id, otherProjectId: other.id, message } }))) return;
    toast(t('mediation.introduction.sent'));
    onSent();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('mediation.introduction.title', { title: project.title, other: other.title })}
    >
      <p>{t('mediation.introduction.text')}</p>
      <Form busy={busy} refusal={refusal} onSubmit={({ message = '' }) => void send(message.trim())}>
        <TextArea
          name="message"
          label={t('mediation.introduction.label')}
          hint={t('mediation.introduction.hint')}
          defaultValue={words}
          maxLength={2000}
          rows={10}
          required
        />
        <Button type="submit" look="primary" busy={busy}>
          {t('mediation.introduction.send')}
        </Button>
      </Form>
    </Dialog>
  );
}
