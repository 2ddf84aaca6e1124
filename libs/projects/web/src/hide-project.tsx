import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, IconShield, RefusalNote, useVoice } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const hideProject = graphql(`
  fragment HideProject on Project {
    id
    title
    stage
    hiddenReason
  }
`);

const unhideMutation = graphql(`
  mutation UnhideProject($id: ID!) {
    unhideProject(id: $id) {
      id
      hiddenReason
    }
  }
`);

const HideDialog = lazy(() => import('./hide-dialog.tsx').then((module) => ({ default: module.HideDialog })));

/** For the instance's moderators: hides a project with a public reason, or shows it again. */
export function HideButton({ project }: { project: FragmentType<typeof hideProject> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(hideProject, project);
  const [unhide, { busy, refusal }] = useAct(unhideMutation, { refetch: ['ProjectPage'] });
  const [open, setOpen] = useState(false);
  if (shown.stage === 'DRAFT') return null;
  if (shown.hiddenReason)
    return (
      <>
        <Button
          icon={IconShield}
          busy={busy}
          onClick={() => void unhide({ id: shown.id }).then((done) => done && toast(t('projects.hidden.shown')))}
        >
          {t('projects.hidden.unhide')}
        </Button>
        <RefusalNote refusal={refusal} />
      </>
    );
  return (
    <>
      <Button look="plain" icon={IconShield} onClick={() => setOpen(true)}>
        {t('projects.hidden.hide')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <HideDialog project={shown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
