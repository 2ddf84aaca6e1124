import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentLoaders, Database, type Loaders } from '@essaim/platform-server';
import {
  ProjectPermissionsType,
  ProjectType,
  ownedList,
  type ProjectRow,
  type ViewerStanding,
} from '@essaim/projects-server';
import { MeetingConnection, MeetingListArguments } from './meeting.graphql.ts';
import { meetingsOfProject } from './meeting.lists.ts';
import { mayAnnounce } from './meeting.policy.ts';

@Resolver(() => ProjectType)
export class ProjectMeetingsResolver {
  constructor(private readonly db: Database) {}

  @ResolveField(() => MeetingConnection, { description: 'Its meetings, cancelled ones among them.' })
  meetings(
    @Parent() { id }: ProjectRow,
    @Args() { when, ...page }: MeetingListArguments,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return ownedList(this.db, loaders, meetingsOfProject(this.db, when), id, page);
  }
}

@Resolver(() => ProjectPermissionsType)
export class MeetingPermissionResolver {
  @ResolveField(() => Boolean, { description: 'Say when and where the project meets.' })
  announceMeeting(@Parent() standing: ViewerStanding): boolean {
    return mayAnnounce(standing);
  }
}
