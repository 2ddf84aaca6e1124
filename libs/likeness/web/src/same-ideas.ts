import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';

const sameIdeas = graphql(`
  fragment SameIdeas on Project {
    likenesses(first: 3) {
      kind
      viewerVerdict
      project {
        id
        title
      }
    }
  }
`);

/** Titles of the projects that are the same idea, about which the reader has said nothing yet. */
export const titlesOfSameIdeas = (project: FragmentType<typeof sameIdeas>): string[] =>
  getFragmentData(sameIdeas, project)
    .likenesses.filter(({ kind, viewerVerdict }) => kind === 'SAME_IDEA' && !viewerVerdict)
    .map(({ project: other }) => other.title);
