/** Kinds of news, by what they are about to the reader; in the order in which they are shown. */
const groups = {
  mine: [
    'JOIN_REQUEST_RECEIVED',
    'FEDERATION_REQUEST_RECEIVED',
    'LIKENESS_FOUND',
    'PROJECT_ADAPTED',
    'MEMBER_JOINED',
    'FEDERATION_LEFT',
    'PROJECT_HIDDEN',
    'PROJECT_UNHIDDEN',
    'WEBHOOK_SWITCHED_OFF',
  ],
  asked: [
    'JOIN_REQUEST_ACCEPTED',
    'JOIN_REQUEST_DECLINED',
    'FEDERATION_REQUEST_ACCEPTED',
    'FEDERATION_REQUEST_DECLINED',
    'INVITATION_ACCEPTED',
    'INVITATION_DECLINED',
    'CLAIM_ACCEPTED',
    'CLAIM_DECLINED',
  ],
  followed: [
    'INITIATIVE_OPENED',
    'PROJECTS_FEDERATED',
    'MEETING_ANNOUNCED',
    'MEETING_CHANGED',
    'MEETING_CANCELLED',
    'STAGE_CHANGED',
    'PROJECT_CLOSED',
    'PAGE_SAVED',
    'FEDERATION_PAGE_SAVED',
  ],
  place: ['INVITATION_RECEIVED', 'ROLE_CHANGED', 'REMOVED_FROM_PROJECT', 'ORGANISATION_MEMBER_ADDED'],
} as const;

/** News that only comes to those who moderate the instance. */
const moderation = 'CLAIM_RECEIVED';

export type PreferenceGroup = keyof typeof groups | 'others';

/**
 * Preferences gathered by what they are about, empty groups left out. A kind that this page does not know yet is shown
 * among the others: nobody loses a choice. News of moderation is for those who have a role on the instance.
 */
export function groupPreferences<Preference extends { kind: string }>(
  all: readonly Preference[],
  instanceRoles: readonly string[],
): { group: PreferenceGroup; preferences: Preference[] }[] {
  const left = new Map(all.map((preference) => [preference.kind, preference]));
  if (instanceRoles.length === 0) left.delete(moderation);
  const take = (kind: string) => {
    const preference = left.get(kind);
    left.delete(kind);
    return preference ? [preference] : [];
  };
  const known = Object.entries(groups).map(([group, kinds]) => ({
    group: group as PreferenceGroup,
    preferences: kinds.flatMap(take),
  }));
  return [...known, { group: 'others' as const, preferences: [...left.values()] }].filter(
    ({ preferences }) => preferences.length > 0,
  );
}
