import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  found,
  now,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { PersonConnection, personLoader } from '@essaim/people-server';
import { ListArguments, ProjectLoader, ownedList, type ProjectRow, type Standing } from '@essaim/projects-server';
import { AnnounceMeeting } from './announce-meeting.ts';
import { CancelMeeting } from './cancel-meeting.ts';
import type { Meeting } from './meeting.entity.ts';
import {
  AnnounceMeetingInput,
  CancelMeetingInput,
  MeetingType,
  SetMeetingAttendanceInput,
  UpdateMeetingInput,
} from './meeting.graphql.ts';
import { attendeesOfMeeting } from './meeting.lists.ts';
import { maySeeWhoComes, meetingPermissions } from './meeting.policy.ts';
import { comesTo, comingTo, meetingsByIds } from './meeting.reads.ts';
import { SetMeetingAttendance } from './set-meeting-attendance.ts';
import { UpdateMeeting } from './update-meeting.ts';

@Resolver(() => MeetingType)
export class MeetingResolver {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectLoader,
    private readonly announce: AnnounceMeeting,
    private readonly update: UpdateMeeting,
    private readonly cancel: CancelMeeting,
    private readonly attend: SetMeetingAttendance,
    nodes: NodeRegistry,
  ) {
    nodes.register('Meeting', async (id, actor, loaders) => {
      const [meeting] = await db.read((tx) => meetingsByIds(tx, [id]));
      return meeting && (await projects.readable(loaders, actor).load(meeting.projectId)) ? meeting : null;
    });
  }

  @Access('person')
  @Mutation(() => MeetingType, { description: 'By any member. CONFLICT where as many are ahead as may be.' })
  announceMeeting(@CurrentActor() actor: Actor, @Args('input') { projectId, ...wish }: AnnounceMeetingInput) {
    return this.announce.run(actor, uuidOf('Project', projectId), wish);
  }

  @Access('person')
  @Mutation(() => MeetingType, { description: 'By any member, until it is over. CONFLICT once it is cancelled.' })
  updateMeeting(@CurrentActor() actor: Actor, @Args('input') { id, ...change }: UpdateMeetingInput) {
    return this.update.run(actor, uuidOf('Meeting', id), change);
  }

  @Access('person')
  @Mutation(() => MeetingType, { description: 'By any member, until it is over; for good.' })
  cancelMeeting(@CurrentActor() actor: Actor, @Args('input') { id, reason }: CancelMeetingInput) {
    return this.cancel.run(actor, uuidOf('Meeting', id), reason);
  }

  @Access('person')
  @Mutation(() => MeetingType, {
    description: 'The viewer comes, or no longer does. CONFLICT for who would come to what is cancelled or over.',
  })
  setMeetingAttendance(@CurrentActor() actor: Actor, @Args('input') { meetingId, comes }: SetMeetingAttendanceInput) {
    return this.attend.run(actor, uuidOf('Meeting', meetingId), comes);
  }

  @ResolveField()
  project(@Parent() { projectId }: Meeting, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return this.projects.shown(loaders, actor, projectId);
  }

  @ResolveField()
  coming(@Parent() { id }: Meeting, @CurrentLoaders() loaders: Loaders) {
    return loaders.of('meetings.coming', (ids: readonly string[]) => this.db.read((tx) => comingTo(tx, ids))).load(id);
  }

  @ResolveField()
  viewerComes(@Parent() { id }: Meeting, @CurrentActor() { personId }: Actor, @CurrentLoaders() loaders: Loaders) {
    return loaders
      .of('meetings.viewer', (ids: readonly string[]) => this.db.read((tx) => comesTo(tx, personId, ids)))
      .load(id);
  }

  @Access('policy')
  @ResolveField(() => PersonConnection, {
    nullable: true,
    description: 'Who said that they come, the first first: for members of the project; null for others.',
  })
  async people(
    @Parent() { id, projectId }: Meeting,
    @Args() page: ListArguments,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    const { standing } = await this.standingIn(loaders, actor, projectId);
    if (!maySeeWhoComes(standing)) return null;
    const { edges, ...rest } = await ownedList(this.db, loaders, attendeesOfMeeting, id, page);
    const persons = personLoader(loaders, this.db);
    const shown = await Promise.all(
      edges.map(async ({ node, cursor }) => ({ node: found(await persons.load(node.id)), cursor })),
    );
    return { ...rest, edges: shown, nodes: shown.map(({ node }) => node) };
  }

  @ResolveField()
  async viewerCan(@Parent() meeting: Meeting, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    const { standing, project } = await this.standingIn(loaders, actor, meeting.projectId);
    return meetingPermissions(standing, project, meeting, now());
  }

  private async standingIn(
    loaders: Loaders,
    actor: Actor,
    projectId: string,
  ): Promise<{ standing: Standing; project: ProjectRow }> {
    const project = await this.projects.shown(loaders, actor, projectId);
    return { standing: { actor, role: await this.projects.viewerRole(loaders, actor).load(projectId) }, project };
  }
}
