export { MeetingAnnounced, MeetingCancelled, MeetingChanged } from './meeting.events.ts';
export { Meeting } from './meeting.entity.ts';
export { meetingPath, momentOf } from './meeting-told.ts';
export { attendeesOf, meetingsByIds } from './meeting.reads.ts';
export { publicMeeting, publicMeetings, type MeetingsOf, type PublicMeeting } from './public-meetings.reads.ts';
export { meetingsSlice } from './meetings.slice.ts';
