import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';
import { RequestStatus } from './project-enums.ts';

// What all kinds of requests share: to join, to federate, claims, invitations.

/** What the viewer may do with one request. */
@ObjectType('RequestPermissions', { description: 'What the viewer may do with a request.' })
@Access('public')
export class RequestPermissionsType {
  @Field(() => Boolean) answer!: boolean;
  @Field(() => Boolean) withdraw!: boolean;
}

@InputType('AnswerRequestInput')
export class AnswerRequestInput {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String, { nullable: true }) message?: string | null;
}

/** Arguments of a list. */
@ArgsType()
export class ListArguments {
  @Field(() => Int, { nullable: true, defaultValue: 20 }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** Arguments of a list of requests. */
@ArgsType()
export class RequestListArguments extends ListArguments {
  @Field(() => RequestStatus, { nullable: true }) status?: RequestStatus | null;
}
