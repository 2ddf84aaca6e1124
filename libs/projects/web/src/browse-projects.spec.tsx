import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { ChosenPlaceProvider } from '@essaim/territories-web';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { BrowseProjects } from './browse-projects.tsx';

const project = (id: string, distanceKm?: number) => ({
  __typename: 'Project',
  id,
  slug: id,
  title: `Projet ${id}`,
  summary: '',
  stage: 'ACTIVE',
  publishedAt: null,
  source: null,
  claimed: true,
  territory: null,
  ...(distanceKm !== undefined && { distanceKm }),
});
const listOf = (projects: unknown[]) => ({
  projects: {
    __typename: 'ProjectConnection',
    nodes: projects,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    totalCount: projects.length,
  },
});
const pontCroix = JSON.stringify({
  kind: 'COMMUNE',
  name: 'Pont-Croix',
  code: '29218',
  latitude: 48.04,
  longitude: -4.49,
});

function Home({
  place,
  near,
  all,
  asked = [],
}: {
  place: string | null;
  near: string[];
  all: string[];
  asked?: unknown[];
}) {
  return (
    <Surroundings>
      <ChosenPlaceProvider kept={place}>
        <Answering
          answers={{
            Viewer: () => ({ viewer: null }),
            Themes: () => ({ themes: [] }),
            ListProjects(variables) {
              asked.push(variables);
              const around = (variables['filter'] as { near?: unknown }).near;
              const km = variables['fromPoint'] ? 6 : undefined;
              return listOf((around ? near : all).map((id) => project(id, km)));
            },
          }}
        >
          <BrowseProjects />
        </Answering>
      </ChosenPlaceProvider>
    </Surroundings>
  );
}
const titlesUnder = (heading: string) =>
  within(screen.getByRole('heading', { name: heading, level: 2 }).closest('section')!)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

it('shows what is near first, and does not repeat it elsewhere', async () => {
  render(<Home place={pontCroix} near={['a', 'b']} all={['b', 'c']} />);
  await screen.findByText('Projet c');
  expect(titlesUnder('Près de Pont-Croix')).toEqual(['Projet a', 'Projet b']);
  expect(titlesUnder('Récemment, ailleurs')).toEqual(['Projet c']);
});

it('asks for nothing near when it does not know where', async () => {
  const asked: unknown[] = [];
  render(<Home place={null} near={[]} all={['a']} asked={asked} />);
  await screen.findByText('Projet a');
  expect(titlesUnder('Récemment')).toEqual(['Projet a']);
  expect(asked).toHaveLength(1);
});

it('offers to look further, or to begin, where nothing is near', async () => {
  render(<Home place={pontCroix} near={[]} all={['a']} />);
  expect(await screen.findByText('Rien encore à moins de 30 km de Pont-Croix')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Chercher jusqu’à 100 km' }).getAttribute('href')).toBe('/?km=100');
});

it('puts the words looked for in the address, and counts only then', async () => {
  const asked: { counted?: boolean; search?: string | null }[] = [];
  render(<Home place={null} near={[]} all={['a']} asked={asked} />);
  await screen.findByText('Projet a');
  await userEvent.type(screen.getByRole('searchbox'), 'jardin{Enter}');
  await screen.findByRole('heading', { name: 'Projets trouvés' });
  expect(asked.map(({ search, counted }) => [search, counted])).toEqual([
    [null, false],
    ['jardin', true],
  ]);
});
