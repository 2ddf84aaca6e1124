/** A meeting as the API would tell it, for specs: tomorrow, where nobody's browser is. */
export function aMeeting(told: Record<string, unknown> = {}): Record<string, unknown> {
  const [start, end] = [24, 26].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  return {
    __typename: 'Meeting',
    id: 'm',
    title: 'Répétition',
    startsAt: start,
    endsAt: end,
    timeZone: 'Pacific/Noumea',
    place: 'Salle des fêtes',
    link: null,
    details: null,
    cancelledAt: null,
    cancellationReason: null,
    updatedAt: '2026-11-01T10:00:00Z',
    coming: 0,
    viewerComes: false,
    viewerCan: { __typename: 'MeetingPermissions', update: false, cancel: false, come: true },
    ...told,
  };
}
