import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { OrganisationPortfolio } from './organisation-portfolio.tsx';
import { usePortfolio } from './use-portfolio.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const project = (id: string, lastSign: string, followed = ['ruche']) => ({
  __typename: 'Project',
  id,
  slug: id,
  title: `Projet ${id}`,
  stage: 'ACTIVE',
  updatedAt: lastSign,
  territory: { __typename: 'Territory', kind: 'COMMUNE', name: 'Audierne', code: '29003' },
  activity: { __typename: 'ActivityConnection', nodes: [] },
  viewerOrganisationsFollowing: followed,
});
const change = (id: string, kind: string, about: string, text: string) => ({
  __typename: 'Activity',
  id,
  kind,
  text,
  path: `/projects/${about}`,
  createdAt: daysAgo(1),
  project: { __typename: 'Project', id: about, slug: about, title: `Projet ${about}` },
});

function Portfolio({ acts = [] }: { acts?: unknown[] }) {
  const following = (ids: string[]) => ({ __typename: 'Project', id: 'b', viewerOrganisationsFollowing: ids });
  return (
    <Surroundings>
      <Answering
        answers={{
          Portfolio: () => ({
            organisation: {
              __typename: 'Organisation',
              id: 'ruche',
              slug: 'ruche',
              name: 'La Ruche',
              viewerCan: { __typename: 'OrganisationPermissions', follow: true },
              followedProjects: {
                __typename: 'ProjectConnection',
                totalCount: 2,
                nodes: [project('a', daysAgo(2)), project('b', daysAgo(200))],
                pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
              },
              portfolioChanges: {
                __typename: 'ActivityConnection',
                totalCount: 2,
                nodes: [
                  change('1', 'FEDERATED', 'a', 'Se fédère avec « Projet z »'),
                  change('2', 'PAGE_SAVED', 'a', 'A mis à jour la page « Budget »'),
                ],
              },
            },
          }),
          UnfollowForOrganisation({ input }) {
            acts.push(['unfollow', input]);
            return { unfollowProject: following([]) };
          },
          FollowForOrganisation({ input }) {
            acts.push(['follow', input]);
            return { followProject: following(['ruche']) };
          },
        }}
      >
        <Shown />
      </Answering>
    </Surroundings>
  );
}

function Shown() {
  const { organisation } = usePortfolio('ruche', '2026-01-01T00:00:00.000Z');
  return organisation ? (
    <OrganisationPortfolio organisation={organisation} span="monday" onMore={() => undefined} />
  ) : null;
}

it('says in words what changed since last Monday, and who has gone quiet', async () => {
  render(<Portfolio />);
  expect(await screen.findByRole('heading', { name: 'Depuis lundi dernier' })).toBeTruthy();
  expect(screen.getByText('1 projet s’est fédéré')).toBeTruthy();
  expect(screen.getByText('1 projet a enrichi ses pages')).toBeTruthy();
  expect(screen.getByText(/1 projet est silencieux depuis trois mois/)).toBeTruthy();
  const told = screen.getByRole('list', { name: 'Depuis lundi dernier' });
  expect(within(told).getAllByRole('heading')).toHaveLength(1); // both changes under their project
});

it('marks the quiet one in the table, by a word', async () => {
  render(<Portfolio />);
  const row = (await screen.findByRole('rowheader', { name: /Projet b/ })).closest('tr')!;
  expect(within(row).getByText('silencieux')).toBeTruthy();
  const other = screen.getByRole('rowheader', { name: /Projet a/ }).closest('tr')!;
  expect(within(other).queryByText('silencieux')).toBeNull();
});

it('keeps in sight a project no longer followed, to be followed again', async () => {
  const acts: unknown[] = [];
  render(<Portfolio acts={acts} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Ne plus suivre Projet b' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Suivre de nouveau Projet b' }));
  expect(await screen.findByRole('button', { name: 'Ne plus suivre Projet b' })).toBeTruthy();
  const input = { projectId: 'b', onBehalfOf: 'ruche' };
  expect(acts).toEqual([
    ['unfollow', input],
    ['follow', input],
  ]);
});
