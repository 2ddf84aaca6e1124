import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access, CurrentActor, uuidOf, type Actor, type RequestContext } from '@essaim/platform-server';
import { ChangePasswordInput, CreateAccessTokenInput, CreateAccessTokenPayload } from './account.graphql.ts';
import { ChangePassword } from './change-password.ts';
import { CreateAccessToken } from './create-access-token.ts';
import { DeleteAccount } from './delete-account.ts';
import { Entrance } from './entrance.ts';
import { PersonType } from './person.graphql.ts';
import { RequestEmailVerification } from './request-email-verification.ts';
import { RevokeAccessToken } from './revoke-access-token.ts';
import { VerifyEmail } from './verify-email.ts';

/** What people do to their account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly entrance: Entrance,
    private readonly verify: VerifyEmail,
    private readonly requestVerification: RequestEmailVerification,
    private readonly change: ChangePassword,
    private readonly createToken: CreateAccessToken,
    private readonly revokeToken: RevokeAccessToken,
    private readonly erase: DeleteAccount,
  ) {}

  @Access('public')
  @Mutation(() => PersonType, {
    description: 'By a link from a mail; pressed again, it says so again. Signs nobody in.',
  })
  verifyEmail(@CurrentActor() actor: Actor, @Args('token', { type: () => String }) token: string) {
    return this.verify.run(actor, token);
  }

  @Access('person')
  @Mutation(() => Boolean, { description: "Sends the verification mail again to the viewer's own address." })
  async requestEmailVerification(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.requestVerification.run(actor);
    return true;
  }

  @Access('session')
  @Mutation(() => Boolean, { description: 'Ends every other session; this one goes on.' })
  async changePassword(
    @Context() context: RequestContext,
    @Args('input') input: ChangePasswordInput,
  ): Promise<boolean> {
    await this.entrance.enter(context, (userAgent) => this.change.run(context.actor, input, userAgent));
    return true;
  }

  @Access('session')
  @Mutation(() => CreateAccessTokenPayload, { description: 'From a session only, never from another token.' })
  createAccessToken(@CurrentActor() actor: Actor, @Args('input') input: CreateAccessTokenInput) {
    return this.createToken.run(actor, input);
  }

  @Access('person')
  @Mutation(() => Boolean, { description: "One of the viewer's own." })
  async revokeAccessToken(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.revokeToken.run(actor, uuidOf('AccessToken', id));
    return true;
  }

  @Access('session')
  @Mutation(() => Boolean, {
    description:
      'Erases personal data; what was public stays under an anonymous person. CONFLICT for the last holder of a project with other members.',
  })
  async deleteAccount(
    @Context() context: RequestContext,
    @Args('password', { type: () => String }) password: string,
  ): Promise<boolean> {
    await this.erase.run(context.actor, password);
    this.entrance.leave(context);
    return true;
  }
}
