import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentActor, uuidOf, type Actor, type RequestContext } from '@essaim/platform-server';
import { ResetPasswordInput, SessionPayload, SignInInput } from './account.graphql.ts';
import { Entrance } from './entrance.ts';
import { SessionType } from './person.graphql.ts';
import { RequestLink } from './request-link.ts';
import { ResetPassword } from './reset-password.ts';
import { RevokeSession } from './revoke-session.ts';
import type { Session } from './session.entity.ts';
import { SignIn } from './sign-in.ts';
import { SignInWithLink } from './sign-in-with-link.ts';
import { SignOut } from './sign-out.ts';

/** The ways in and out. Sign-up is with organisations, in whose name people may come. */
@Resolver(() => SessionType)
export class SessionResolver {
  constructor(
    private readonly entrance: Entrance,
    private readonly signInByPassword: SignIn,
    private readonly signInByLink: SignInWithLink,
    private readonly reset: ResetPassword,
    private readonly requestLink: RequestLink,
    private readonly out: SignOut,
    private readonly revoke: RevokeSession,
  ) {}

  @Access('public')
  @Mutation(() => SessionPayload, { description: 'UNAUTHENTICATED alike for an unknown address and a wrong password.' })
  signIn(@Context() context: RequestContext, @Args('input') input: SignInInput) {
    return this.entrance.enter(context, (userAgent) => this.signInByPassword.run(context.actor, input, userAgent));
  }

  @Access('public')
  @Mutation(() => SessionPayload, { description: 'By a link from a mail, once.' })
  signInWithLink(@Context() context: RequestContext, @Args('token', { type: () => String }) token: string) {
    return this.entrance.enter(context, (userAgent) => this.signInByLink.run(context.actor, token, userAgent));
  }

  @Access('public')
  @Mutation(() => SessionPayload, {
    description: 'By a link from a mail, once: signs in, and ends every other session and token.',
  })
  resetPassword(@Context() context: RequestContext, @Args('input') input: ResetPasswordInput) {
    return this.entrance.enter(context, (userAgent) => this.reset.run(context.actor, input, userAgent));
  }

  @Access('public')
  @Mutation(() => Boolean, {
    description: 'Answers true whether the address is known or not, as do the next one and failed sign-ins alike.',
  })
  async requestSignInLink(
    @CurrentActor() actor: Actor,
    @Args('email', { type: () => String }) email: string,
  ): Promise<boolean> {
    await this.requestLink.run(actor, 'SIGN_IN', email);
    return true;
  }

  @Access('public')
  @Mutation(() => Boolean, { description: 'Mails a link under which a new password is chosen.' })
  async requestPasswordReset(
    @CurrentActor() actor: Actor,
    @Args('email', { type: () => String }) email: string,
  ): Promise<boolean> {
    await this.requestLink.run(actor, 'RESET_PASSWORD', email);
    return true;
  }

  @Access('public')
  @Mutation(() => Boolean, { description: 'Ends the session at hand.' })
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    await this.out.run(context.actor);
    this.entrance.leave(context);
    return true;
  }

  @Access('session')
  @Mutation(() => Boolean, { description: "One of the viewer's own, on whichever device." })
  async revokeSession(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    const sessionId = uuidOf('Session', id);
    await this.revoke.run(context.actor, sessionId);
    if (sessionId === context.actor.sessionId) this.entrance.leave(context);
    return true;
  }

  @ResolveField()
  current(@Parent() session: Session, @CurrentActor() { sessionId }: Actor): boolean {
    return session.id === sessionId;
  }
}
