import { expect, it } from '@jest/globals';
import { makeFragmentData } from '@essaim/graphql';
import { Answering, type Answers } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { IdeaEditor } from './idea-editor.tsx';
import { editedIdea } from './use-idea.ts';

const labels = (fr: string[] = []) => ({ __typename: 'IdeaLabels' as const, fr, en: [], misspelt: [] });
const idea = {
  __typename: 'Idea' as const,
  slug: 'csa',
  name: 'AMAP',
  own: false,
  off: false,
  labelsOff: [] as string[],
  projectCount: 2,
  updatedAt: '2026-11-25T10:00:00.000Z' as string | null,
  updatedBy: { __typename: 'Person' as const, id: 'ada', name: 'Ada' },
  given: labels(['AMAP', 'panier paysan']),
  added: labels(['cabas du potier']),
  broader: [],
  broaderGiven: [],
  changes: [
    {
      __typename: 'IdeaChange' as const,
      kind: 'ADDED' as const,
      labelsIn: ['cabas du potier'],
      labelsOut: [],
      happenedAt: '2026-11-25T10:00:00.000Z',
      person: { __typename: 'Person' as const, id: 'ada', name: 'Ada', handle: 'ada' },
    },
  ],
};
const refusal = (code: string, reason: string, fields?: { path: string; message: string }[]) => ({
  errors: [{ message: 'Non.', extensions: { code, reason, ...(fields && { fields }) } }],
});
const Where = () => <output>{useLocation().pathname}</output>;

function edit(answers: Answers) {
  render(
    <Surroundings path="/admin/ideas/csa">
      <Answering answers={{ IdeaProgress: () => ({ ideaProgress: null }), ...answers }}>
        <IdeaEditor idea={makeFragmentData(idea, editedIdea)} at="/admin/ideas" />
        <Where />
      </Answering>
    </Surroundings>,
  );
}
const french = () => screen.getByLabelText<HTMLTextAreaElement>(/^En français/);

it('sends what is written and what is left out, with the moment that it was read at', async () => {
  const sent: unknown[] = [];
  edit({
    SaveIdea({ input }) {
      sent.push(input);
      return { saveIdea: idea };
    },
  });
  await userEvent.type(french(), '\nsac du voisin');
  await userEvent.click(screen.getByRole('checkbox', { name: 'panier paysan' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('/admin/ideas');
  expect(sent).toEqual([
    {
      slug: 'csa',
      expectedUpdatedAt: idea.updatedAt,
      fr: ['cabas du potier', 'sac du voisin'],
      en: [],
      misspelt: [],
      broader: [],
      off: false,
      labelsOff: ['panier paysan'],
    },
  ]);
});

it('puts together what somebody else saved meanwhile, and asks to read it again', async () => {
  const sent: { expectedUpdatedAt: string; fr: string[] }[] = [];
  const later = { ...idea, updatedAt: '2026-11-25T11:00:00.000Z', added: labels(['cabas du potier', 'leur sac']) };
  edit({
    SaveIdea({ input }) {
      sent.push(input as (typeof sent)[number]);
      return sent.length > 1 ? { saveIdea: later } : refusal('CONFLICT', 'likeness.idea_changed_since');
    },
    Idea: () => ({ idea: later }),
  });
  await userEvent.type(french(), '\nmon sac');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(/^Ada a changé cette idée/);
  expect(french().value).toBe('cabas du potier\nleur sac\nmon sac');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('/admin/ideas');
  expect(sent[1]).toMatchObject({ expectedUpdatedAt: later.updatedAt, fr: ['cabas du potier', 'leur sac', 'mon sac'] });
});

it('shows what it would do, words marked, until something else is written', async () => {
  const project = { __typename: 'Project', id: 'p', slug: 'p', title: 'Les cabas du potier' };
  const zero = { possible: 2, read: 2, lost: 0, compared: 1, went: 0, turned: 0 };
  edit({
    PreviewIdea: () => ({
      previewIdea: {
        __typename: 'IdeaPreview',
        ...zero,
        found: 2,
        gained: 1,
        changed: 1,
        came: 1,
        projects: [
          {
            __typename: 'PreviewedProject',
            isNew: true,
            title: [
              { __typename: 'TextPiece', text: 'Les ', marked: false },
              { __typename: 'TextPiece', text: 'cabas', marked: true },
            ],
            excerpt: [],
            project,
          },
        ],
        likenesses: [
          {
            __typename: 'PreviewedLikeness',
            before: null,
            after: 'SAME_IDEA',
            project,
            otherProject: { ...project, id: 'q', title: 'Le panier' },
          },
        ],
      },
    }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Essayer sur nos projets' }));
  expect(await screen.findByText(/2 projets auraient cette idée\..*1 ne l’a pas encore\./)).toBeTruthy();
  expect(screen.getByText('cabas').tagName).toBe('MARK');
  const likenesses = within(screen.getByRole('list', { name: 'Les ressemblances qui changeraient' }));
  expect(likenesses.getByText('« Les cabas du potier » et « Le panier »')).toBeTruthy();
  expect(likenesses.getByText('la même idée, désormais')).toBeTruthy();
  await userEvent.type(french(), 'x');
  expect(screen.queryByText('Ce que cela donnerait')).toBeNull();
});

it('leads to the list of names in which one cannot stand', async () => {
  edit({
    PreviewIdea: () =>
      refusal('BAD_USER_INPUT', 'bad_input', [{ path: 'fr', message: '« AMAP » dit déjà une autre idée : AMAP.' }]),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Essayer sur nos projets' }));
  const link = await screen.findByRole('link', { name: /« AMAP » dit déjà/ });
  await userEvent.click(link);
  expect(document.activeElement).toBe(french());
});
