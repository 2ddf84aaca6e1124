import { graphql } from '@essaim/graphql';

/**
 * A project's coming meetings as every piece reads them: the cache keeps one list for all who ask.
 */
export const comingMeetingsRead = graphql(`
  fragment ComingMeetingsRead on Project {
    meetings(when: COMING, first: 10, after: $after) {
      nodes {
        id
        ...MeetingItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
