import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Actions, Button, InBrowser, LinkButton, Note } from '@essaim/ui';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInPath } from './sign-in-path.ts';

const claimListing = graphql(`
  fragment ClaimListing on Project {
    id
    slug
    title
    claimed
    viewerCan {
      claim
    }
    claims(status: PENDING, first: 1) {
      nodes {
        id
        status
        viewerCan {
          withdraw
        }
      }
    }
  }
`);

const ClaimDialog = lazy(() => import('./claim-dialog.tsx').then((module) => ({ default: module.ClaimDialog })));

/** « C'est notre projet »: how the people of a listing take it in hand. */
export function ClaimButton({
  project,
  visitor,
  startOpen = false,
}: {
  project: FragmentType<typeof claimListing>;
  visitor: boolean;
  startOpen?: boolean;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(claimListing, project);
  const [open, setOpen] = useState(startOpen && shown.viewerCan.claim);
  if (shown.claimed) return null;
  if (visitor)
    return (
      <LinkButton to={signInPath(`/projects/${shown.slug}?do=claim`)} look="primary">
        {t('projects.claim.act')}
      </LinkButton>
    );
  if (shown.claims.nodes.some(({ status, viewerCan }) => status === 'PENDING' && viewerCan.withdraw))
    return (
      <Note tone="done" title={t('projects.claim.pending')}>
        <p>{t('projects.claim.pendingText')}</p>
        <Actions>
          <LinkButton to="/me/requests">{t('projects.claim.see')}</LinkButton>
        </Actions>
      </Note>
    );
  if (!shown.viewerCan.claim) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('projects.claim.act')}
      </Button>
      {open && (
        <InBrowser>
          <ClaimDialog project={shown} onClose={() => setOpen(false)} />
        </InBrowser>
      )}
    </>
  );
}
