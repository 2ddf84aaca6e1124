import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Button, IconCalendarCancel } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const cancelMeeting = graphql(`
  fragment CancelMeeting on Meeting {
    id
    title
  }
`);

const CancelDialog = lazy(() =>
  import('./cancel-meeting-dialog.tsx').then((module) => ({ default: module.CancelMeetingDialog })),
);

/** Calling a meeting off, after a word on why. */
export function CancelMeeting({ meeting }: { meeting: FragmentType<typeof cancelMeeting> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={IconCalendarCancel} onClick={() => setOpen(true)}>
        {t('meetings.cancel.act')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <CancelDialog meeting={getFragmentData(cancelMeeting, meeting)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
