import { graphql, useAct } from '@essaim/graphql';
import { Button, Dialog, Form, TextArea, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const cancelMeetingMutation = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      id
      cancelledAt
      cancellationReason
      updatedAt
      viewerCan {
        update
        cancel
        come
      }
    }
  }
`);

/** Says what calling a meeting off does, and asks for the reason, which may stay unsaid. */
export function CancelMeetingDialog({
  meeting,
  onClose,
  onCancelled,
}: {
  meeting: { id: string; title: string };
  onClose: () => void;
  onCancelled: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [cancel, { busy, refusal }] = useAct(cancelMeetingMutation);
  return (
    <Dialog open onClose={onClose} title={t('meetings.cancel.title', { title: meeting.title })}>
      <p>{t('meetings.cancel.text')}</p>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ reason = '' }) => {
          if (!(await cancel({ input: { id: meeting.id, reason: reason.trim() || null } }))) return;
          toast(t('meetings.cancel.done'));
          onClose();
          onCancelled();
        }}
      >
        <TextArea name="reason" label={t('meetings.cancel.reason')} maxLength={500} rows={2} />
        <Button type="submit" look="danger" busy={busy}>
          {t('meetings.cancel.act')}
        </Button>
      </Form>
    </Dialog>
  );
}
