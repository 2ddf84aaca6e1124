import { mayEditPages, mayRead, type ProjectFacts, type Standing } from '@essaim/projects-server';

/** What a rule needs to know of a meeting. */
export interface MeetingFacts {
  endsAt: Date;
  cancelledAt: Date | null;
}

/** Whoever writes the project's pages announces its meetings, changes them and calls them off. */
export const mayAnnounce = (standing: Standing): boolean => mayEditPages(standing);

/** Neither called off nor over. */
export const isAhead = ({ endsAt, cancelledAt }: MeetingFacts, at: Date): boolean => !cancelledAt && endsAt > at;

/** Anyone signed in may say that they come to what they may know of. They may take it back at any time. */
export const mayCome = (standing: Standing, project: ProjectFacts): boolean =>
  standing.actor.personId !== null && mayRead(standing, project);

/** How many come is public; who they are is for the people of the project. */
export const maySeeWhoComes = ({ role }: Standing): boolean => role !== null;

/** What the viewer may do with a meeting of a project. */
export const meetingPermissions = (standing: Standing, project: ProjectFacts, meeting: MeetingFacts, at: Date) => ({
  update: isAhead(meeting, at) && mayAnnounce(standing),
  cancel: isAhead(meeting, at) && mayAnnounce(standing),
  come: isAhead(meeting, at) && mayCome(standing, project),
});
