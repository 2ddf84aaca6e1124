import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MailPaused } from './mail-paused.tsx';

it('says that mail is paused, with the server’s words, until its reader resumes it', async () => {
  let paused = true;
  const viewer = () => ({
    __typename: 'Person',
    id: 'anne',
    mailPause: paused
      ? { __typename: 'MailPause', since: '2026-03-03T12:00:00Z', answer: '550 5.1.1 Nobody of that name' }
      : null,
  });
  const answers = {
    MailPause: () => ({ viewer: viewer() }),
    ResumeMail: () => {
      paused = false;
      return { resumeMail: true };
    },
  };
  render(
    <Surroundings>
      <Answering answers={answers}>
        <MailPaused />
      </Answering>
    </Surroundings>,
  );
  expect(await screen.findByText(/Depuis le 3 mars 2026.*550 5\.1\.1 Nobody of that name/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Reprendre l’envoi' }));
  await waitFor(() => expect(screen.queryByText(/Nobody of that name/)).toBeNull());
  expect(await screen.findAllByText(/^C’est reparti/)).not.toHaveLength(0);
});
