import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';
import { TerritoryInput, TerritoryType } from '@essaim/territories-server';

export const InstanceRoleEnum = { ADMIN: 'ADMIN', MODERATOR: 'MODERATOR', MEDIATOR: 'MEDIATOR' } as const;
registerEnumType(InstanceRoleEnum, {
  name: 'InstanceRole',
  description:
    'What someone may do on the whole instance: ADMIN everything, MODERATOR claims and abuse, MEDIATOR introductions.',
});

@ObjectType('AccessToken', {
  implements: () => [Node],
  description: "A program's way in. The secret is shown once, when it is created; secrets are stored hashed.",
})
@Access('person')
export class AccessTokenType implements Node {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) lastUsedAt!: Date | null;
  @Field(() => Date, { nullable: true }) expiresAt!: Date | null;
}

@ObjectType('Session', { implements: () => [Node], description: 'A browser where the person is signed in.' })
@Access('person')
export class SessionType implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) current!: boolean;
  @Field(() => String, { nullable: true }) userAgent!: string | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) lastSeenAt!: Date;
}

@ObjectType('Person', { implements: () => [Node], description: 'An account. Erased, it stays as an anonymous person.' })
@Access('public')
export class PersonType implements Node {
  @Field(() => ID) id!: string;
  @Field(() => String) handle!: string;
  @Field(() => String) name!: string;
  @Field(() => TerritoryType, { nullable: true }) territory!: TerritoryType | null;
  @Field(() => [String]) skills!: string[];
  @Access('self')
  @Field(() => String, { nullable: true, description: 'From here on: for the person themself; null for others.' })
  email!: string | null;
  @Access('self')
  @Field(() => Boolean, { nullable: true })
  emailVerified!: boolean | null;
  @Access('self')
  @Field(() => String, { nullable: true })
  language!: string | null;
  @Access('self')
  @Field(() => [InstanceRoleEnum], { nullable: true })
  instanceRoles!: (keyof typeof InstanceRoleEnum)[] | null;
  @Access('self')
  @Field(() => [AccessTokenType], { nullable: true })
  accessTokens!: AccessTokenType[] | null;
  @Access('self')
  @Field(() => [SessionType], { nullable: true })
  sessions!: SessionType[] | null;
}

/** People in a list, a page at a time. */
export const PersonConnection = connectionOf('Person', () => PersonType);

@InputType()
export class UpdatePersonInput {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) handle?: string | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
  @Field(() => [String], { nullable: true }) skills?: string[] | null;
  @Field(() => String, { nullable: true }) language?: string | null;
}
