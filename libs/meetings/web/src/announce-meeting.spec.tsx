import { beforeEach, expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AnnounceMeeting } from './announce-meeting.tsx';

beforeEach(() => localStorage.clear());

const announcing = (sent: unknown[] = []) => (
  <Surroundings>
    <Answering
      answers={{
        AnnounceMeeting({ input }) {
          sent.push(input);
          return {
            data: null,
            errors: [
              {
                message: 'x',
                extensions: {
                  code: 'BAD_USER_INPUT',
                  fields: [{ path: 'startsAt', message: 'Ce moment est déjà passé.' }],
                },
              },
            ],
          };
        },
      }}
    >
      <AnnounceMeeting project={{ id: 'p' }} at="/projects/fanfare" />
    </Answering>
  </Surroundings>
);
const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);

it('what is refused is said at its field, and nothing typed is lost', async () => {
  const sent: unknown[] = [];
  render(announcing(sent));
  await userEvent.type(field(/^De quoi/), 'Répétition');
  fireEvent.change(field(/^Début/), { target: { value: '2025-12-05T14:00' } });
  expect(field(/^Fin/).value).toBe('2025-12-05T16:00');
  await userEvent.type(field(/^Où/), 'Salle des fêtes');
  await userEvent.click(screen.getByRole('button', { name: 'Annoncer une rencontre' }));

  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(field(/^Début/).getAttribute('aria-invalid')).toBe('true');
  expect(field(/^De quoi/).value).toBe('Répétition');
  expect(field(/^Début/).value).toBe('2025-12-05T14:00');
  expect(field(/^Où/).value).toBe('Salle des fêtes');
  expect(sent).toEqual([expect.objectContaining({ projectId: 'p', title: 'Répétition', link: null })]);
});

it('what was typed and not sent waits on this device', async () => {
  const { unmount } = render(announcing());
  await userEvent.type(field(/^De quoi/), 'Bal');
  unmount();
  render(announcing());
  await userEvent.click(await screen.findByRole('button', { name: 'Reprendre ce texte' }));
  expect(field(/^De quoi/).value).toBe('Bal');
});
