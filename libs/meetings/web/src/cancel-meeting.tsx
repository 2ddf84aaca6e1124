import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Button, IconCalendarCancel } from '@essaim/ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const cancelMeeting = graphql(`
  fragment CancelMeeting on Meeting {
    id
    title
    viewerCan {
      cancel
    }
  }
`);

const CancelDialog = lazy(() =>
  import('./cancel-meeting-dialog.tsx').then((module) => ({ default: module.CancelMeetingDialog })),
);

/** Calling a meeting off, after a word on why. Whether it is being asked is its page's to know: the button goes with the act. */
export function CancelMeeting({
  meeting,
  asking,
  onAsk,
  onCancelled,
}: {
  meeting: FragmentType<typeof cancelMeeting>;
  asking: boolean;
  onAsk: (asking: boolean) => void;
  onCancelled: () => void;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(cancelMeeting, meeting);
  return (
    <>
      {shown.viewerCan.cancel && (
        <Button icon={IconCalendarCancel} onClick={() => onAsk(true)}>
          {t('meetings.cancel.act')}
        </Button>
      )}
      {asking && (
        <Suspense fallback={null}>
          <CancelDialog meeting={shown} onClose={() => onAsk(false)} onCancelled={onCancelled} />
        </Suspense>
      )}
    </>
  );
}
