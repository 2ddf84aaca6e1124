import { graphql, useQuery } from '@essaim/graphql';

const suggestsQuery = graphql(`
  query SuggestsLikenesses {
    suggestsLikenesses
  }
`);

/** Whether this instance shows what is already there to who types; taken for granted until it says otherwise. */
export const useSuggests = (): boolean => useQuery(suggestsQuery).data?.suggestsLikenesses ?? true;
