import { gql } from '@apollo/client';
import { expect, it } from '@jest/globals';
import { createClient } from './client.ts';
import { answeringLink } from './testing.tsx';

const project = (id: string) => ({ __typename: 'Project', id });

it('adds the next page of a connection to those before it, and starts again when asked from the beginning', async () => {
  const pages: Record<string, string[]> = { '': ['a', 'b'], b: ['b', 'c'] }; // the list moved by one in between
  const client = createClient({
    link: answeringLink({
      Projects: ({ after }) => ({
        projects: { __typename: 'ProjectConnection', nodes: pages[(after as string) ?? '']!.map(project) },
      }),
    }),
  });
  const query = gql`
    query Projects($search: String, $after: String) {
      projects(search: $search, after: $after) {
        nodes {
          id
        }
      }
    }
  `;
  const shown = () =>
    client
      .readQuery<{ projects: { nodes: { id: string }[] } }>({ query, variables: { search: 'jardin' } })
      ?.projects.nodes.map(({ id }) => id);
  await client.query({ query, variables: { search: 'jardin' } });
  const list = client.watchQuery({ query, variables: { search: 'jardin' } });
  list.subscribe(() => undefined);
  await list.fetchMore({ variables: { after: 'b' } });
  expect(shown()).toEqual(['a', 'b', 'c']);
  await list.refetch();
  expect(shown()).toEqual(['a', 'b']);
});

it('keeps what one query knows of an object without an id when another asks for less of it', async () => {
  const anne = { __typename: 'Person', id: 'p' };
  const territory = { __typename: 'Territory', name: 'Pont-Croix', code: '29218' };
  let name = 'Pont-Croix';
  const client = createClient({
    link: answeringLink({
      Whole: () => ({ viewer: { ...anne, territory } }),
      Less: () => ({ viewer: { ...anne, territory: { __typename: 'Territory', name } } }),
    }),
  });
  const whole = gql`
    query Whole {
      viewer {
        id
        territory {
          name
          code
        }
      }
    }
  `;
  const less = gql`
    query Less {
      viewer {
        id
        territory {
          name
        }
      }
    }
  `;
  await client.query({ query: whole });
  await client.query({ query: less });
  expect(client.readQuery({ query: whole })).toEqual({ viewer: { ...anne, territory } });

  name = 'Audierne'; // another place: its code is not the one known
  await client.query({ query: less, fetchPolicy: 'network-only' });
  expect(client.readQuery({ query: whole })).toBeNull();
});

it('keeps what one query knows of a list when another asks for less of the same', async () => {
  let ids = ['a', 'b'];
  const pageInfo = { __typename: 'PageInfo', hasNextPage: true, endCursor: 'b' };
  const connection = { __typename: 'ProjectConnection' };
  const client = createClient({
    link: answeringLink({
      Whole: () => ({ projects: { ...connection, nodes: ids.map(project), pageInfo } }),
      Less: () => ({ projects: { ...connection, nodes: ids.map(project) } }),
    }),
  });
  const whole = gql`
    query Whole {
      projects {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const less = gql`
    query Less {
      projects {
        nodes {
          id
        }
      }
    }
  `;
  await client.query({ query: whole });
  await client.query({ query: less, fetchPolicy: 'network-only' });
  expect(client.readQuery({ query: whole })).toEqual({
    projects: { ...connection, nodes: ids.map(project), pageInfo },
  });

  ids = ['a']; // another list by now: where it ends is not known
  await client.query({ query: less, fetchPolicy: 'network-only' });
  expect(client.readQuery({ query: whole })).toBeNull();
});
