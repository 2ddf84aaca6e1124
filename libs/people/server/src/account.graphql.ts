import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';
import { AccessTokenType, PersonType } from './person.graphql.ts';

@ObjectType({ description: 'Who is signed in now; the session itself is in the cookie.' })
@Access('public')
export class SessionPayload {
  @Field(() => PersonType) person!: PersonType;
}

@ObjectType({ description: 'The secret is shown here and never again.' })
@Access('session')
export class CreateAccessTokenPayload {
  @Field(() => AccessTokenType) accessToken!: AccessTokenType;
  @Field(() => String) secret!: string;
}

@InputType()
export class SignInInput {
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => String) token!: string;
  @Field(() => String) password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String) currentPassword!: string;
  @Field(() => String) newPassword!: string;
}

@InputType()
export class CreateAccessTokenInput {
  @Field(() => String) name!: string;
  @Field(() => Date, { nullable: true }) expiresAt?: Date | null;
}
