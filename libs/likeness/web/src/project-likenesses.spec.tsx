import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { expect, it } from '@jest/globals';
import { createClient, makeFragmentData } from '@essaim/graphql';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { likenessDifferences } from './likeness-differences.tsx';
import { likenessReasons } from './likeness-reasons.tsx';
import { ProjectLikenesses, projectLikenesses } from './project-likenesses.tsx';
import { toldAlready } from './told-already.tsx';

const likeness = (title: string, said: string | null = null) => {
  const differencesSaid = said ? [{ project: { id: title, title }, text: said, viewerCanChange: false }] : [];
  const project = { id: title, slug: title, title, stage: 'ACTIVE' as const, territory: { name: 'Audierne' } };
  return Object.assign(
    { kind: 'SAME_IDEA' as const, distanceKm: 3, viewerVerdict: null, differencesSaid, project },
    makeFragmentData({ reasons: [] }, likenessReasons),
    makeFragmentData({ differencesSaid }, likenessDifferences),
    makeFragmentData({ viewerCanTell: false, draftTelling: null, project }, toldAlready),
  );
};

it('The page shows the first five likenesses, and of the others those about which somebody has said what differs', () => {
  const project = {
    ...{ id: 'mine', title: 'Le nôtre', summary: '', stage: 'ACTIVE' as const, viewerRole: null },
    likenesses: [...'abcdef']
      .map((title) => likeness(title))
      .concat(likeness('g', 'Le nôtre est mobile.'), likeness('h')),
  };
  const client = createClient({ link: new ApolloLink(() => new Observable(() => undefined)) });
  render(
    <Surroundings>
      <ApolloProvider client={client}>
        <ProjectLikenesses project={makeFragmentData(project, projectLikenesses)} mayJudge={false} />
      </ApolloProvider>
    </Surroundings>,
  );
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  expect(screen.getByText(/Le nôtre est mobile/)).toBeTruthy();
});
