import { graphql, type ProjectDraftInput, useQuery } from '@essaim/graphql';
import { useEffect, useRef, useState } from 'react';

const similarProjectsQuery = graphql(`
  query SimilarProjects($draft: ProjectDraftInput!) {
    similarProjects(draft: $draft, first: 3) {
      kind
      score
      ...SimilarProjectCard
      project {
        id
        slug
        title
      }
    }
  }
`);

const calm = 400; // ms without a key before asking
const fewestWords = 2; // one word resembles everything

/** Words that say something: two letters or more. */
export const wordsIn = (...texts: (string | null | undefined)[]): number =>
  texts.join(' ').match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;

/**
 * What resembles a draft, as it is typed: asked once the typing has been calm for 400 ms, from two words on. The answer is
 * always that of the draft last asked about; while the next is on its way, the one before stays, so that nothing flickers.
 */
export function useSimilarProjects(draft: ProjectDraftInput) {
  const enough = wordsIn(draft.title, draft.summary) >= fewestWords;
  const settled = useSettled(draft, calm);
  const settledEnough = wordsIn(settled.title, settled.summary) >= fewestWords;
  const skip = !enough || !settledEnough;
  const { data, error, refetch } = useQuery(similarProjectsQuery, { variables: { draft: settled }, skip });
  const latest = skip || error ? null : data?.similarProjects;
  const before = useRef(latest);
  useEffect(() => {
    if (latest !== undefined) before.current = latest; // null once there is nothing to ask: an old answer never comes back
  }, [latest]);
  const answer = skip ? undefined : (latest ?? before.current ?? undefined);
  return {
    /** Undefined where there is nothing to ask about yet, or no answer. */
    similar: answer,
    /** The answer is that of what stands in the fields now. */
    current: !skip && data !== undefined && sameDraft(draft, settled),
    enough,
    error: skip ? undefined : error,
    retry: refetch,
  };
}

const sameDraft = (one: ProjectDraftInput, other: ProjectDraftInput) => JSON.stringify(one) === JSON.stringify(other);

/** A draft once it has not changed for so many milliseconds; the same object as long as it says the same. */
function useSettled(draft: ProjectDraftInput, milliseconds: number): ProjectDraftInput {
  const text = JSON.stringify(draft);
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as ProjectDraftInput), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
