import { graphql, useAct, type WatchLevel } from '@essaim/graphql';

const watchMutation = graphql(`
  mutation SetWatch($input: WatchInput!) {
    watch(input: $input) {
      id
      level
    }
  }
`);

const projectMutation = graphql(`
  mutation SetProjectWatch($input: FollowProjectInput!) {
    followProject(input: $input) {
      id
      viewerWatch
      viewerWatchReason
      followerCount
    }
  }
`);

const endProjectMutation = graphql(`
  mutation EndProjectWatch($input: UnfollowProjectInput!) {
    unfollowProject(input: $input) {
      id
      viewerWatch
      viewerWatchReason
      followerCount
    }
  }
`);

const changeMutation = graphql(`
  mutation ChangeWatch($input: ChangeWatchInput!) {
    changeWatch(input: $input) {
      id
      level
    }
  }
`);

/** Queries that show watches, asked again after a change. */
const shownIn = ['NotificationSettings', 'Watches'];

/** What can be watched and has a page of its own. */
export interface Watchable {
  __typename: 'Project' | 'Federation' | 'Organisation';
  id: string;
}

/**
 * Says how much one wants to hear: `set(subject, level)` of a project, a federation or an organisation, `change(id, level)`
 * of a watch; null: nothing in particular any more. Both resolve to whether it was done.
 */
export function useSetWatch() {
  const [watch, watching] = useAct(watchMutation, { refetch: shownIn });
  const [follow, following] = useAct(projectMutation, { refetch: shownIn });
  const [unfollow, unfollowing] = useAct(endProjectMutation, { refetch: shownIn });
  const [changeWatch, changing] = useAct(changeMutation, { refetch: shownIn });
  const acts = [watching, following, unfollowing, changing];
  return {
    set: async ({ __typename, id }: Watchable, level: WatchLevel | null): Promise<boolean> => {
      if (__typename === 'Project')
        return level
          ? (await follow({ input: { projectId: id, level } })) !== undefined
          : (await unfollow({ input: { projectId: id } })) !== undefined;
      return (await watch({ input: { subjectId: id, level } })) !== undefined;
    },
    change: async (id: string, level: WatchLevel | null): Promise<boolean> =>
      (await changeWatch({ input: { id, level } })) !== undefined,
    busy: acts.some(({ busy }) => busy),
    refusal: acts.find(({ refusal }) => refusal)?.refusal ?? null,
  };
}
