import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Button, IconHeartHandshake, InBrowser } from '@essaim/ui';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';

const askFederation = graphql(`
  fragment AskFederation on Project {
    id
    slug
    title
    viewerRole
    viewerCan {
      requestFederation
    }
  }
`);

/** Asking a project to federate, in a dialog loaded when it opens: wants a Suspense around it. */
export const AskFederationDialog = lazy(() =>
  import('./ask-federation-dialog.tsx').then((module) => ({ default: module.AskFederationDialog })),
);

/** Proposes to a project to act together with one of the reader's own. */
export function AskFederationButton({
  project,
  startOpen = false,
}: {
  project: FragmentType<typeof askFederation>;
  startOpen?: boolean;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(askFederation, project);
  const may = shown.viewerCan.requestFederation && shown.viewerRole !== 'HOLDER';
  const [open, setOpen] = useState(startOpen && may);
  if (!may) return null;
  return (
    <>
      <Button icon={IconHeartHandshake} onClick={() => setOpen(true)}>
        {t('federation.ask.act')}
      </Button>
      {open && (
        <InBrowser>
          <AskFederationDialog to={shown} onClose={() => setOpen(false)} />
        </InBrowser>
      )}
    </>
  );
}
