import { expect, it } from '@jest/globals';
import type { ComponentProps } from 'react';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ExpectationChoice } from './expectation-choice.tsx';

const none = { wouldUse: 0, uses: 0, wouldHelp: 0 };
const project = {
  id: 'p',
  stage: 'ACTIVE',
  viewerExpectation: null,
  viewerExpectationOfListing: { kind: 'WOULD_HELP', listing: 'La fiche du port' },
  expectations: none,
} as unknown as ComponentProps<typeof ExpectationChoice>['project'];

it('asks whoever said something of the listing to say it of the project, and says nothing for them', async () => {
  const said: unknown[] = [];
  render(
    <Surroundings>
      <Answering
        answers={{
          SetExpectation({ input }) {
            said.push(input);
            return {
              setExpectation: {
                __typename: 'Project',
                id: 'p',
                stage: 'ACTIVE',
                viewerExpectation: 'WOULD_HELP',
                viewerExpectationOfListing: null,
                expectations: { __typename: 'ExpectationCounts', ...none, wouldHelp: 1 },
              },
            };
          },
        }}
      >
        <ExpectationChoice project={project} signIn={null} />
      </Answering>
    </Surroundings>,
  );
  expect(screen.getByText(/La fiche «\s?La fiche du port\s?», c’est ce projet/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'J’aiderais' }).getAttribute('aria-pressed')).toBe('false');
  expect(said).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Le dire du projet' }));
  expect(said).toEqual([{ projectId: 'p', kind: 'WOULD_HELP' }]);
});
