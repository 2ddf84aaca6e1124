import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Button, IconGitMerge, InBrowser } from '@essaim/ui';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';

const mergeListing = graphql(`
  fragment MergeListing on Project {
    id
    title
    viewerCan {
      merge
    }
  }
`);

const MergeDialog = lazy(() => import('./merge-dialog.tsx').then((module) => ({ default: module.MergeDialog })));

/** « C'est le même projet que… »: for the instance's moderators, who find a listing of what people carry here. */
export function MergeButton({
  project,
  startOpen = false,
}: {
  project: FragmentType<typeof mergeListing>;
  startOpen?: boolean;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(mergeListing, project);
  const [open, setOpen] = useState(startOpen && shown.viewerCan.merge);
  if (!shown.viewerCan.merge) return null;
  return (
    <>
      <Button look="plain" icon={IconGitMerge} onClick={() => setOpen(true)}>
        {t('projects.merge.act')}
      </Button>
      {open && (
        <InBrowser>
          <MergeDialog listing={shown} onClose={() => setOpen(false)} />
        </InBrowser>
      )}
    </>
  );
}
