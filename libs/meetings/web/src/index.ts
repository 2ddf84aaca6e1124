export { AnnounceMeeting } from './announce-meeting.tsx';
export { ComingMeetings, FirstMeeting } from './coming-meetings.tsx';
export { EditMeeting } from './edit-meeting.tsx';
export { MeetingReader } from './meeting-reader.tsx';
export { PastMeetings, ProjectMeetings } from './project-meetings.tsx';
