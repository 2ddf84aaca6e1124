import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';
import { ListArguments, ProjectType } from '@essaim/projects-server';
import { MeetingsWhen } from './meetings-when.ts';

@ObjectType('MeetingPermissions', { description: 'What the viewer may do with a meeting.' })
@Access('public')
export class MeetingPermissionsType {
  @Field(() => Boolean) update!: boolean;
  @Field(() => Boolean) cancel!: boolean;
  @Field(() => Boolean, { description: 'Say that they come. What was said can be taken back at any time.' })
  come!: boolean;
}

/** Its values are `Meeting`s of projects that the viewer may know of. */
@ObjectType('Meeting', {
  implements: () => [Node],
  description: 'When and where people of a project meet. Cancelled, it stays in its place.',
})
@Access('public')
export class MeetingType extends Node {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => String) title!: string;
  @Field(() => Date) startsAt!: Date;
  @Field(() => Date) endsAt!: Date;
  @Field(() => String, { description: 'IANA name: the clock on the wall where people meet.' }) timeZone!: string;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => String, { nullable: true, description: 'https.' }) link!: string | null;
  @Field(() => String, { nullable: true, description: 'Plain text, on several lines.' }) details!: string | null;
  @Field(() => Date, { nullable: true }) cancelledAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Public; null where none was given.' })
  cancellationReason!: string | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => Int, { description: 'How many people said that they come.' }) coming!: number;
  @Field(() => Boolean) viewerComes!: boolean;
  @Field(() => MeetingPermissionsType) viewerCan!: MeetingPermissionsType;
}

export const MeetingConnection = connectionOf('Meeting', () => MeetingType);

/** Arguments of a project's meetings. */
@ArgsType()
export class MeetingListArguments extends ListArguments {
  @Field(() => MeetingsWhen, { defaultValue: 'COMING' }) when!: MeetingsWhen;
}

@InputType('AnnounceMeetingInput', {
  description:
    'title: up to 120 characters; place: 300; details: 2000, plain text. It begins ahead, at most two years, and lasts a month at most. timeZone: IANA name. link: https.',
})
export class AnnounceMeetingInput {
  @Field(() => ID) projectId!: string;
  @Field(() => String) title!: string;
  @Field(() => Date) startsAt!: Date;
  @Field(() => Date) endsAt!: Date;
  @Field(() => String) timeZone!: string;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => String, { nullable: true }) link?: string | null;
  @Field(() => String, { nullable: true }) details?: string | null;
}

@InputType('UpdateMeetingInput', {
  description:
    'What is absent stays, what is null is cleared. expectedUpdatedAt: CONFLICT when someone else changed it since.',
})
export class UpdateMeetingInput {
  @Field(() => ID) id!: string;
  @Field(() => Date, { nullable: true }) expectedUpdatedAt?: Date | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => Date, { nullable: true }) startsAt?: Date | null;
  @Field(() => Date, { nullable: true }) endsAt?: Date | null;
  @Field(() => String, { nullable: true }) timeZone?: string | null;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => String, { nullable: true }) link?: string | null;
  @Field(() => String, { nullable: true }) details?: string | null;
}

@InputType('CancelMeetingInput', { description: 'reason: public, up to 500 characters.' })
export class CancelMeetingInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType('SetMeetingAttendanceInput', {
  description: 'comes: whether the viewer will be there; false takes back what was said, at any time.',
})
export class SetMeetingAttendanceInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Boolean) comes!: boolean;
}
