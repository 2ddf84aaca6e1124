import { graphql, useAct } from '@essaim/graphql';
import { useCallback } from 'react';
import { goTo } from './go-to.ts';

const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Signs out and starts again from the home page. */
export function useSignOut() {
  const [act, state] = useAct(signOutMutation);
  const signOut = useCallback(async () => {
    if (await act({})) goTo('/');
  }, [act]);
  return [signOut, state] as const;
}
