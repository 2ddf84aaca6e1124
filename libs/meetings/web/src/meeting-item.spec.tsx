import { expect, it } from '@jest/globals';
import type { ComponentProps } from 'react';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MeetingItem } from './meeting-item.tsx';
import { aMeeting } from './testing.ts';

function shown(meeting: Record<string, unknown>, signIn: string | null = null, said: unknown[] = []) {
  return render(
    <Surroundings>
      <Answering
        answers={{
          SetMeetingAttendance({ input }) {
            said.push(input);
            return { setMeetingAttendance: { ...meeting, viewerComes: true, coming: 1 } };
          },
        }}
      >
        <MeetingItem
          meeting={meeting as unknown as ComponentProps<typeof MeetingItem>['meeting']}
          at="/projects/fanfare"
          signIn={signIn}
        />
      </Answering>
    </Surroundings>,
  );
}
const comes = () => screen.queryByRole('button', { name: 'J’y serai : « Répétition »' });

it('says when and where, by the clock of the place and, where it differs, by the reader’s', async () => {
  shown(aMeeting({ startsAt: '2030-12-05T03:00:00Z', endsAt: '2030-12-05T05:00:00Z' }));
  expect(screen.getByText(/^jeudi 5 décembre 2030, 14:00\W+16:00$/)).toBeTruthy();
  expect(screen.getByText('Salle des fêtes')).toBeTruthy();
  expect(await screen.findByText(/^Chez vous : /)).toBeTruthy();
  expect(screen.getByText(/heure normale de la Nouvelle-Calédonie/)).toBeTruthy();
});

it('says nothing of clocks where the reader’s says the same', () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  shown(aMeeting({ timeZone }));
  expect(screen.queryByText(/Chez vous/)).toBeNull();
});

it('whoever comes says so with one press, and a screen reader is told', async () => {
  const said: unknown[] = [];
  shown(aMeeting(), null, said);
  expect(comes()?.getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(comes()!);
  expect(said).toEqual([{ meetingId: 'm', comes: true }]);
  expect((await screen.findAllByText('C’est noté : vous y serez.')).length).toBeGreaterThan(0);
});

it('a visitor signs in first', () => {
  shown(aMeeting(), '/sign-in?next=x');
  expect(comes()).toBeNull();
  expect(screen.getByRole('link', { name: 'J’y serai : « Répétition »' }).getAttribute('href')).toBe('/sign-in?next=x');
});

it('nobody comes to what is over', () => {
  shown(aMeeting({ startsAt: '2025-12-05T13:00:00Z', endsAt: '2025-12-05T15:00:00Z', coming: 12 }), '/sign-in');
  expect(screen.queryByText('J’y serai')).toBeNull();
  expect(screen.getByText(/12 personnes avaient dit venir/)).toBeTruthy();
});

it('a cancelled one says so, and why', () => {
  shown(aMeeting({ cancelledAt: '2026-11-02T10:00:00Z', cancellationReason: 'La salle est inondée.' }), '/sign-in');
  expect(screen.queryByText('J’y serai')).toBeNull();
  expect(screen.getByText('annulée')).toBeTruthy();
  expect(screen.getByText(/La salle est inondée/)).toBeTruthy();
});

it('whoever is about to come is told who will see their name', () => {
  const { unmount } = shown(aMeeting());
  const words = () => document.getElementById(comes()?.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(words()).toBe('Les membres du projet verront votre nom.');
  unmount();
  shown(aMeeting({ viewerComes: true }));
  expect(comes()?.getAttribute('aria-pressed')).toBe('true');
  expect(screen.queryByText(/verront votre nom/)).toBeNull();
});

it.each([
  ['over', { startsAt: '2025-12-05T13:00:00Z', endsAt: '2025-12-05T15:00:00Z' }],
  ['cancelled', { cancelledAt: '2026-11-02T10:00:00Z' }],
])('whoever came to what is %s can still take it back', async (_what, told) => {
  const said: unknown[] = [];
  const nobody = { __typename: 'MeetingPermissions', update: false, cancel: false, come: false };
  shown(aMeeting({ ...told, viewerComes: true, coming: 1, viewerCan: nobody }), null, said);
  expect(comes()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Retirer ma réponse : « Répétition »' }));
  expect(said).toEqual([{ meetingId: 'm', comes: false }]);
  expect((await screen.findAllByText('C’est noté : votre réponse est retirée.')).length).toBeGreaterThan(0);
});
