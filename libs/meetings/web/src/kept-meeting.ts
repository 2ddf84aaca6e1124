import { emptyMeeting, type MeetingDraft } from './meeting-draft.ts';

/** A meeting as this device keeps it while it is announced. */
export interface KeptMeeting extends MeetingDraft {
  keptAt: string;
}

/** What was kept, if it is one; null for anything else, such as what an older version of the page left. */
export function asKeptMeeting(kept: unknown): KeptMeeting | null {
  const told = (kept ?? {}) as Record<string, unknown>;
  const names = [...Object.keys(emptyMeeting('')), 'keptAt'];
  return names.every((name) => typeof told[name] === 'string') ? (told as unknown as KeptMeeting) : null;
}
