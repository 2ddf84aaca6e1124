import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, IconBell, IconCheck, LinkButton, RefusalNote, useVoice } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInPath } from './sign-in-path.ts';

const followProject = graphql(`
  fragment FollowProject on Project {
    id
    slug
    title
    stage
    viewerWatch
    viewerWatchReason
    viewerOrganisationsFollowing
  }
`);

export const followMutation = graphql(`
  mutation FollowProject($input: FollowProjectInput!) {
    followProject(input: $input) {
      id
      viewerWatch
      viewerWatchReason
      viewerOrganisationsFollowing
      followerCount
    }
  }
`);

export const unfollowMutation = graphql(`
  mutation UnfollowProject($input: UnfollowProjectInput!) {
    unfollowProject(input: $input) {
      id
      viewerWatch
      viewerWatchReason
      viewerOrganisationsFollowing
      followerCount
    }
  }
`);

const FollowDialog = lazy(() => import('./follow-dialog.tsx').then((module) => ({ default: module.FollowDialog })));

/**
 * Following a project: at once as oneself; someone who belongs to organisations, or wants fewer news, chooses in a
 * dialog.
 */
export function FollowButton({
  project,
  organisations,
  visitor,
}: {
  project: FragmentType<typeof followProject>;
  /** The viewer's own. */
  organisations: readonly { id: string; name: string }[];
  visitor: boolean;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(followProject, project);
  const [follow, following] = useAct(followMutation);
  const [unfollow, unfollowing] = useAct(unfollowMutation);
  const [choosing, setChoosing] = useState(false);
  if (shown.stage === 'DRAFT') return null;
  if (visitor)
    return (
      <LinkButton to={signInPath(`/projects/${shown.slug}`)} icon={IconBell}>
        {t('projects.follow.act')}
      </LinkButton>
    );

  const projectId = shown.id;
  const follows = shown.viewerWatch !== null && shown.viewerWatch !== undefined;
  const some = follows || shown.viewerOrganisationsFollowing.length > 0;
  const toggle = async () => {
    if (organisations.length > 0 || follows) return setChoosing(true);
    if (!(await follow({ input: { projectId } }))) return;
    toast({
      text: t('projects.follow.done', { title: shown.title }),
      action: { label: t('projects.follow.undo'), onSelect: () => void unfollow({ input: { projectId } }) },
    });
  };
  return (
    <>
      <Button
        icon={some ? IconCheck : IconBell}
        busy={following.busy || unfollowing.busy}
        onClick={() => void toggle()}
      >
        {t(some ? 'projects.follow.following' : 'projects.follow.act')}
      </Button>
      <RefusalNote refusal={following.refusal ?? unfollowing.refusal} />
      {choosing && (
        <Suspense fallback={null}>
          <FollowDialog
            project={{ id: shown.id, title: shown.title }}
            watch={shown.viewerWatch ?? null}
            reason={shown.viewerWatchReason ?? null}
            followingIds={shown.viewerOrganisationsFollowing}
            organisations={organisations}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Following a project as oneself, without a button of its own: resolves to whether it was done. */
export function useFollow() {
  const [follow] = useAct(followMutation);
  return async (projectId: string): Promise<boolean> => (await follow({ input: { projectId } })) !== undefined;
}
