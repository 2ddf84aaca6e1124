import { expect, it } from '@jest/globals';
import type { ComponentProps } from 'react';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MeetingReader } from './meeting-reader.tsx';
import { aMeeting } from './testing.ts';

const can = (cancel: boolean) => ({ __typename: 'MeetingPermissions', update: cancel, cancel, come: cancel });
const before = aMeeting({ viewerCan: can(true), people: null });
const after = { ...before, cancelledAt: '2026-11-02T10:00:00Z', viewerCan: can(false) };

const reading = (meeting: Record<string, unknown>) => (
  <Surroundings>
    <Answering answers={{ CancelMeeting: () => ({ cancelMeeting: after }) }}>
      <MeetingReader
        meeting={meeting as unknown as ComponentProps<typeof MeetingReader>['meeting']}
        at="/projects/fanfare"
        calendar={null}
        signIn={null}
        onMore={() => undefined}
      />
    </Answering>
  </Surroundings>
);

it('whoever called it off reads on where it is said', async () => {
  const { rerender } = render(reading(before));
  await userEvent.click(screen.getByRole('button', { name: 'Annuler la rencontre' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler la rencontre' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  rerender(reading(after));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Cette rencontre est annulée'));
  expect(document.activeElement).not.toBe(document.body);
});
