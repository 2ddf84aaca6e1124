import { graphql, useAct } from '@essaim/graphql';

const rememberMutation = graphql(`
  mutation RememberDifference($input: JudgeLikenessInput!) {
    judgeLikeness(input: $input) {
      viewerVerdict
      differences
    }
  }
`);

/**
 * Remembers, pair by pair, what an author said is different while they were typing. To be called once the project has an
 * id. A pair that is no longer there is passed over: the sentence itself has gone out with the publication.
 */
export function useRememberDifferences() {
  const [remember] = useAct(rememberMutation);
  return async (projectId: string, differences: Readonly<Record<string, string>>): Promise<void> => {
    for (const [otherProjectId, comment] of Object.entries(differences))
      await remember({ input: { projectId, otherProjectId, verdict: 'DIFFERENT', comment } });
  };
}
