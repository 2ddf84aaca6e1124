import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { expect, it } from '@jest/globals';
import { createClient } from '@essaim/graphql';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { ProjectLikenesses } from './project-likenesses.tsx';

const likeness = (title: string, said: string | null = null) => ({
  kind: 'SAME_IDEA',
  distanceKm: 3,
  viewerVerdict: null,
  viewerCanTell: false,
  draftTelling: null,
  reasons: [],
  differencesSaid: said ? [{ project: { id: title, title }, text: said, viewerCanChange: false }] : [],
  project: { id: title, slug: title, title, stage: 'ACTIVE', territory: { name: 'Audierne' } },
});

it('The page shows the first five likenesses, and of the others those about which somebody has said what differs', () => {
  const project = {
    ...{ id: 'mine', title: 'Le nôtre', summary: '', stage: 'ACTIVE', viewerRole: null },
    likenesses: [...'abcdef']
      .map((title) => likeness(title))
      .concat(likeness('g', 'Le nôtre est mobile.'), likeness('h')),
  };
  const client = createClient({ link: new ApolloLink(() => new Observable(() => undefined)) });
  render(
    <Surroundings>
      <ApolloProvider client={client}>
        <ProjectLikenesses
          project={project as unknown as ComponentProps<typeof ProjectLikenesses>['project']}
          mayJudge={false}
        />
      </ApolloProvider>
    </Surroundings>,
  );
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  expect(screen.getByText(/Le nôtre est mobile/)).toBeTruthy();
});
