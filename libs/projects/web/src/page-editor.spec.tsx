import { beforeEach, expect, it } from '@jest/globals';
import { type Answers, Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PageEditor } from './page-editor.tsx';

beforeEach(() => localStorage.clear());

const start = { title: 'Le besoin', body: 'Un\nDeux\nTrois', sharing: 'COPIED', baseRevisionId: 'r1' } as const;
const revision = {
  __typename: 'Revision',
  id: 'r2',
  number: 2,
  createdAt: '2026-03-01T10:00:00Z',
  author: { __typename: 'Person', id: 'y', name: 'Yann' },
};
const page = { __typename: 'Page', id: 'p', slug: 'le-besoin', title: 'Le besoin', sharing: 'COPIED', bodyHtml: '' };

function writing(sent: Record<string, unknown>[]) {
  const answers: Answers = {
    SavePage({ input }) {
      const given = input as { baseRevisionId: string; body: string };
      sent.push(given);
      if (given.baseRevisionId !== 'r2')
        return {
          data: null,
          errors: [{ message: 'x', extensions: { code: 'CONFLICT', reason: 'projects.page_moved_on' } }],
        };
      return { savePage: { ...page, body: given.body, revision: { ...revision, id: 'r3', number: 3 } } };
    },
    LatestPage: () => ({
      project: { __typename: 'Project', id: 'x', page: { ...page, body: 'Un\nDeux et demi\nTrois', revision } },
    }),
  };
  return (
    <Surroundings>
      <Answering answers={answers}>
        <PageEditor project={{ id: 'x', slug: 'jardin' }} slug="le-besoin" start={start} />
      </Answering>
    </Surroundings>
  );
}
const text = () => screen.getByLabelText<HTMLTextAreaElement>(/^Texte/);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer la page' }));

it('someone else was quicker: both texts are compared, the writer’s is kept, and saved when they choose it', async () => {
  const sent: Record<string, unknown>[] = [];
  render(writing(sent));
  await userEvent.type(text(), '\nQuatre');
  await save();
  expect(await screen.findByText('Yann a modifié cette page pendant que vous écriviez')).toBeTruthy();
  expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['Deux et demi']);
  expect([...document.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['Deux', 'Quatre']);

  await userEvent.click(screen.getByRole('button', { name: 'Partir de mon texte' }));
  expect(text().value).toBe('Un\nDeux\nTrois\nQuatre');
  expect(sent).toHaveLength(1); // nothing goes out before the button is pressed again
  await save();
  expect(sent[1]).toMatchObject({ baseRevisionId: 'r2', body: 'Un\nDeux\nTrois\nQuatre' });
});

it('both texts can be brought together, to be read again', async () => {
  render(writing([]));
  await userEvent.type(text(), '\nQuatre');
  await save();
  await userEvent.click(await screen.findByRole('button', { name: 'Réunir les deux, puis relire' }));
  expect(text().value).toBe('Un\nDeux et demi\nDeux\nTrois\nQuatre');
});

it('a text that was not saved is offered again on the next visit', async () => {
  const { unmount } = render(writing([]));
  await userEvent.type(text(), ' !');
  unmount();
  render(writing([]));
  expect(text().value).toBe(start.body);
  await userEvent.click(await screen.findByRole('button', { name: 'Reprendre ce texte' }));
  expect(text().value).toBe(`${start.body} !`);
});
