import { graphql } from '@essaim/graphql';

/**
 * A project's members as every piece reads them. The cache keeps one list for all who ask: two that asked for different
 * parts of it would take turns in replacing each other's.
 */
export const membersRead = graphql(`
  fragment MembersRead on Project {
    members(first: 20) {
      nodes {
        role
        since
        person {
          id
          name
          handle
          skills
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The requests to join that wait, read in one way for the same reason. */
export const joinRequestsRead = graphql(`
  fragment JoinRequestsRead on Project {
    joinRequests(status: PENDING, first: 20) {
      nodes {
        id
        createdAt
        status
        viewerCan {
          answer
          withdraw
        }
      }
    }
  }
`);
