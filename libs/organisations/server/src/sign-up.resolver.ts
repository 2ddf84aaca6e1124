import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@essaim/platform-server';
import { Entrance, SessionPayload, SignUp, type SignUpCompanion } from '@essaim/people-server';
import { CreateOrganisation } from './create-organisation.ts';
import { CreateOrganisationInput, SignUpInput } from './organisation.graphql.ts';

/** The door for newcomers. It is here and not with people, for some come in the name of an organisation. */
@Resolver()
export class SignUpResolver {
  constructor(
    private readonly entrance: Entrance,
    private readonly open: SignUp,
    private readonly create: CreateOrganisation,
  ) {}

  @Access('public')
  @Mutation(() => SessionPayload, {
    description:
      'Opens an account, signs in, and mails a link that verifies the address. CONFLICT for an address that has one.',
  })
  signUp(@Context() context: RequestContext, @Args('input') { organisation, ...wish }: SignUpInput) {
    const companion = organisation ? this.inTheNameOf(organisation) : undefined;
    return this.entrance.enter(context, (userAgent) => this.open.run(context.actor, wish, userAgent, companion));
  }

  private inTheNameOf(organisation: CreateOrganisationInput): SignUpCompanion {
    return {
      check: (check) => this.create.check(check, organisation, 'organisation.'),
      run: (tx, _actor, personId) => this.create.runIn(tx, personId, organisation, 'organisation.'),
    };
  }
}
