import { expect, it } from '@jest/globals';
import type { ComponentProps } from 'react';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { EditMeeting } from './edit-meeting.tsx';
import { aMeeting } from './testing.ts';

const before = aMeeting({ startsAt: '2030-12-05T03:00:00Z', endsAt: '2030-12-05T05:00:00Z' });
const later = '2026-11-02T09:00:00Z';

/** The form over a meeting of which someone else has saved `theirs` meanwhile. */
function editing(theirs: Record<string, unknown>, sent: Record<string, unknown>[]) {
  const now = { ...before, ...theirs, updatedAt: later };
  return (
    <Surroundings>
      <Answering
        answers={{
          UpdateMeeting({ input }) {
            const given = input as { expectedUpdatedAt: string };
            sent.push(given);
            if (given.expectedUpdatedAt !== later)
              return { data: null, errors: [{ message: 'x', extensions: { code: 'CONFLICT' } }] };
            return { updateMeeting: { ...now, ...given } };
          },
          LatestMeeting: () => ({ node: now }),
        }}
      >
        <EditMeeting meeting={before as unknown as ComponentProps<typeof EditMeeting>['meeting']} at="/projects/x" />
      </Answering>
    </Surroundings>
  );
}
const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

it('someone else changed another thing meanwhile: both changes stand', async () => {
  const sent: Record<string, unknown>[] = [];
  render(editing({ title: 'Répétition générale' }, sent));
  await userEvent.clear(field(/^Où/));
  await userEvent.type(field(/^Où/), 'Sur la place');
  await save();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({ id: 'm', expectedUpdatedAt: later, place: 'Sur la place' });
  await waitFor(() => expect(field(/^De quoi/).value).toBe('Répétition générale'));
});

it('someone else changed the same thing: the writer chooses, and nothing goes out before', async () => {
  const sent: Record<string, unknown>[] = [];
  render(editing({ startsAt: '2030-12-05T06:00:00Z', endsAt: '2030-12-05T08:00:00Z' }, sent));
  fireEvent.change(field(/^Début/), { target: { value: '2030-12-06T14:00' } });
  await save();
  expect(await screen.findByText('Quelqu’un a modifié cette rencontre pendant que vous écriviez')).toBeTruthy();
  expect(field(/^Début/).value).toBe('2030-12-06T14:00');
  expect(screen.getByText(/5 décembre 2030, 17:00/)).toBeTruthy();
  expect(sent).toHaveLength(1);
  for (const theirs of screen.getAllByRole('radio', { name: /^Ce qui est enregistré/ })) await userEvent.click(theirs);
  expect(field(/^Début/).value).toBe('2030-12-05T17:00');
  expect(field(/^Fin/).value).toBe('2030-12-05T19:00');
});

const inParis = { startsAt: '2030-12-05T13:00:00Z', endsAt: '2030-12-05T15:00:00Z', timeZone: 'Europe/Paris' };
it.each([
  [
    'the hour, and the writer the zone',
    { startsAt: '2030-12-05T06:00:00Z', endsAt: '2030-12-05T08:00:00Z' },
    () => userEvent.selectOptions(field(/^Fuseau/), 'Europe/Paris'),
    inParis,
  ],
  [
    'the zone, and the writer the hour',
    inParis,
    () => Promise.resolve(fireEvent.change(field(/^Début/), { target: { value: '2030-12-05T17:00' } })),
    { startsAt: '2030-12-05T06:00:00.000Z', endsAt: '2030-12-05T08:00:00.000Z', timeZone: 'Pacific/Noumea' },
  ],
])(
  'someone else changed %s: it is one choice, and no hour on a clock that nobody meant',
  async (...[, theirs, act, mine]) => {
    const sent: Record<string, unknown>[] = [];
    render(editing(theirs, sent));
    await act();
    await save();
    expect(await screen.findByText('Quelqu’un a modifié cette rencontre pendant que vous écriviez')).toBeTruthy();
    expect(sent).toHaveLength(1);
    expect(screen.getAllByRole('radio', { name: /^Ce qui est enregistré/ })).toHaveLength(1);
    await save();
    await waitFor(() => expect(sent).toHaveLength(2));
    const moments = Object.fromEntries(
      Object.entries(mine).map(([name, value]) => [name, name === 'timeZone' ? value : new Date(value).toISOString()]),
    );
    expect(sent[1]).toMatchObject(moments);
  },
);
