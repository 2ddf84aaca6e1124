import { now, type Tx } from '@essaim/platform-server';
import { followedSql, publicSql, type ActivityOf, type ProjectIds } from '@essaim/projects-server';
import type { Meeting } from './meeting.entity.ts';
import { meetingsByIds } from './meeting.reads.ts';
import { MAX_DAYS_LONG } from './meeting-wish.ts';

/** A meeting of a public project, with what the project is called and where it is. */
export interface PublicMeeting {
  meeting: Meeting;
  project: { title: string; slug: string };
}

/** Whose meetings: of some projects, of those that an organisation follows or that a search finds, or of all. */
export type MeetingsOf = ActivityOf | { found: ProjectIds };

const BACK_DAYS = 30;
const AHEAD_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * What everybody may know of meetings, from a month back to a year ahead, cancelled ones among them, in their order. Of
 * more than `limit`, those that are not over first, the nearest of them. None lasts longer than MAX_DAYS_LONG, so that an index
 * on their beginnings finds them all.
 */
export async function publicMeetings(tx: Tx, of: MeetingsOf, limit: number): Promise<PublicMeeting[]> {
  const { sql, params } = projectsOf(of);
  const moment = now();
  const at = (days: number) => new Date(moment.getTime() + days * DAY_MS);
  const place = (further: number) => `$${params.length + further}`;
  const rows = await read(
    tx,
    `project.id IN (${sql}) AND meeting.ends_at > ${place(1)} AND meeting.starts_at > ${place(5)} AND meeting.starts_at < ${place(2)}
     ORDER BY meeting.ends_at <= ${place(3)}, abs(extract(epoch FROM meeting.starts_at - ${place(3)}::timestamptz)), meeting.id LIMIT ${place(4)}`,
    [...params, at(-BACK_DAYS), at(AHEAD_DAYS), moment, limit, at(-BACK_DAYS - MAX_DAYS_LONG)],
  );
  return rows.sort((one, other) => one.meeting.startsAt.getTime() - other.meeting.startsAt.getTime());
}

/** One meeting, whenever it is; null where not everybody may know of it. */
export const publicMeeting = async (tx: Tx, id: string): Promise<PublicMeeting | null> =>
  (await read(tx, 'meeting.id = $1', [id]))[0] ?? null;

async function read(tx: Tx, where: string, params: readonly unknown[]): Promise<PublicMeeting[]> {
  const rows: { id: string; title: string; slug: string }[] = await tx.query(
    `SELECT meeting.id, project.title, project.slug FROM meeting JOIN project ON project.id = meeting.project_id
     WHERE ${publicSql('project')} AND ${where}`,
    [...params],
  );
  const meetings = await meetingsByIds(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ title, slug }, place) => {
    const meeting = meetings[place];
    return meeting ? [{ meeting, project: { title, slug } }] : [];
  });
}

function projectsOf(of: MeetingsOf): ProjectIds {
  if (of === 'EVERYONE') return { sql: 'SELECT id FROM project', params: [] };
  if ('found' in of) return of.found;
  if ('projectIds' in of) return { sql: 'SELECT unnest($1::uuid[])', params: [of.projectIds] };
  return { sql: followedSql('$1'), params: [of.organisationId] };
}
