import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Actions, Button, DateTime, InBrowser, LinkButton, Note, RefusalNote, useVoice } from '@essaim/ui';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinRequestsRead } from './members-read.ts';
import { signInPath } from './sign-in-path.ts';

const joinProject = graphql(`
  fragment JoinProject on Project {
    id
    slug
    title
    stage
    claimed
    viewerCan {
      join
    }
    ...JoinRequestsRead
  }
`);

const withdrawMutation = graphql(`
  mutation WithdrawJoinRequest($id: ID!) {
    withdrawJoinRequest(id: $id) {
      id
      status
      viewerCan {
        withdraw
      }
    }
  }
`);

/** Asking to join, in a dialog loaded when it opens: wants a Suspense around it. */
export const JoinDialog = lazy(() => import('./join-dialog.tsx').then((module) => ({ default: module.JoinDialog })));

/** The viewer's own open request among those of a project; those who answer see everyone's, and none is their own. */
const ownRequest = <Request extends { status: string; viewerCan: { withdraw: boolean } }>(nodes: readonly Request[]) =>
  nodes.find(({ status, viewerCan }) => status === 'PENDING' && viewerCan.withdraw);

/** Asking to join, for whoever may; a visitor signs in first and finds the question open. */
export function JoinButton({
  project,
  visitor,
  startOpen = false,
}: {
  project: FragmentType<typeof joinProject>;
  visitor: boolean;
  /** Asked for by the address: someone comes back from signing in. */
  startOpen?: boolean;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(joinProject, project);
  const pending = ownRequest(getFragmentData(joinRequestsRead, shown).joinRequests.nodes);
  const [open, setOpen] = useState(startOpen && shown.viewerCan.join && !pending);
  if (visitor) {
    if (!shown.claimed || shown.stage === 'CLOSED' || shown.stage === 'DRAFT') return null; // nobody there to answer
    return (
      <LinkButton to={signInPath(`/projects/${shown.slug}?do=join`)} look="primary">
        {t('projects.join.act')}
      </LinkButton>
    );
  }
  if (!shown.viewerCan.join || pending) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('projects.join.act')}
      </Button>
      {open && (
        <InBrowser>
          <JoinDialog project={shown} onClose={() => setOpen(false)} />
        </InBrowser>
      )}
    </>
  );
}

/** Says that the viewer has asked to join, and lets them take it back. */
export function OwnJoinRequest({ project }: { project: FragmentType<typeof joinProject> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [withdraw, { busy, refusal }] = useAct(withdrawMutation);
  const shown = getFragmentData(joinProject, project);
  const pending = ownRequest(getFragmentData(joinRequestsRead, shown).joinRequests.nodes);
  if (!pending) return null;
  return (
    <Note tone="done" title={t('projects.join.pending')}>
      <p>
        {t('projects.join.pendingText')} <DateTime value={pending.createdAt} />
      </p>
      <RefusalNote refusal={refusal} />
      <Actions>
        <Button
          busy={busy}
          onClick={() =>
            void withdraw({ id: pending.id }).then((done) => {
              if (done) toast(t('projects.join.withdrawn'));
            })
          }
        >
          {t('projects.join.withdraw')}
        </Button>
      </Actions>
    </Note>
  );
}
