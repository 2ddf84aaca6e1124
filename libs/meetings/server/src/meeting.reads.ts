import { In } from 'typeorm';
import { inOrder, type Tx } from '@essaim/platform-server';
import { MeetingAttendance } from './meeting-attendance.entity.ts';
import { Meeting } from './meeting.entity.ts';

/** Meetings in the order of the ids, whoever may see them; null where there is none. */
export const meetingsByIds = async (tx: Tx, ids: readonly string[]): Promise<(Meeting | null)[]> =>
  inOrder(ids, await tx.findBy(Meeting, { id: In([...ids]) }), ({ id }) => id);

/** How many people come to each of these meetings. */
export async function comingTo(tx: Tx, meetingIds: readonly string[]): Promise<number[]> {
  const rows: { id: string; coming: number }[] = await tx.query(
    'SELECT meeting_id AS id, count(*)::int AS coming FROM meeting_attendance WHERE meeting_id = ANY($1::uuid[]) GROUP BY meeting_id',
    [meetingIds],
  );
  return inOrder(meetingIds, rows, ({ id }) => id).map((row) => row?.coming ?? 0);
}

/** Whether someone comes to each of these meetings. */
export async function comesTo(tx: Tx, personId: string | null, meetingIds: readonly string[]): Promise<boolean[]> {
  const said = personId ? await tx.findBy(MeetingAttendance, { personId, meetingId: In([...meetingIds]) }) : [];
  return inOrder(meetingIds, said, ({ meetingId }) => meetingId).map((attendance) => attendance !== null);
}

/** Ids of those who said that they come, the first first. */
export async function attendeesOf(tx: Tx, meetingId: string): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    'SELECT person_id FROM meeting_attendance WHERE meeting_id = $1 ORDER BY since, person_id',
    [meetingId],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Forgets where someone said that they come. */
export const forgetAttendancesOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(MeetingAttendance, { personId });
};
