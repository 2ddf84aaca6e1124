import { meetings } from './data/index.ts';
import type { DemonstrationMeeting } from './data/types.ts';
import type { Act, Planted } from './plant-projects.ts';
import type { Stage } from './stage.ts';

/** Every meeting: announced, come to by one person after the other, some called off. */
export const meetingActs = (stage: Stage, planted: Planted): Act[] =>
  meetings.flatMap((meeting) => actsOf(stage, planted, meeting));

function actsOf(stage: Stage, planted: Planted, meeting: DemonstrationMeeting): Act[] {
  const { project, by, announcedDaysAgo, when, title, place, link, details, comes, cancelled } = meeting;
  let id = '';
  return [
    {
      daysAgo: announcedDaysAgo,
      order: 600,
      run: async (moment) => {
        const { startsAt, endsAt } = stage.onCalendar(when);
        const input = { projectId: planted.projects.get(project), title, startsAt, endsAt, place, link, details };
        const { announceMeeting } = await stage.play(
          by,
          moment,
          'mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) { id } }',
          { input: { ...input, timeZone: when.timeZone } },
        );
        id = announceMeeting!.id;
      },
    },
    ...comes.map((person, n) => ({
      daysAgo: Math.max(announcedDaysAgo - 1 - n, 0),
      order: 610 + n,
      run: (moment: Date) =>
        stage.play(
          person,
          moment,
          'mutation ($input: SetMeetingAttendanceInput!) { setMeetingAttendance(input: $input) { id } }',
          { input: { meetingId: id, comes: true } },
        ),
    })),
    ...(cancelled
      ? [
          {
            daysAgo: cancelled.daysAgo,
            order: 630,
            run: (moment: Date) =>
              stage.play(
                cancelled.by,
                moment,
                'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { id } }',
                { input: { id, reason: cancelled.reason } },
              ),
          },
        ]
      : []),
  ];
}
