import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '@essaim/people-server';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { awakeLoader } from './push.loader.ts';
import { KeepPushSubscriptionInput, PushSubscriptionInput, PushSubscriptionType } from './push.graphql.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { SubscribeToPush } from './subscribe-to-push.ts';
import { TryPush } from './try-push.ts';
import { UnsubscribeFromPush } from './unsubscribe-from-push.ts';
import { VapidKeys } from './vapid-keys.ts';

@Resolver(() => PersonType)
export class PersonPushResolver {
  constructor(private readonly db: Database) {}

  @Access('self')
  @ResolveField(() => [PushSubscriptionType], {
    nullable: true,
    description: 'Browsers that they switched on for push, that seen last first.',
  })
  pushSubscriptions(@Parent() { id: personId }: PersonType): Promise<PushSubscription[]> {
    return this.db.read((tx) => tx.find(PushSubscription, { where: { personId }, order: { keptAt: 'DESC' } }));
  }
}

@Resolver(() => PushSubscriptionType)
export class PushResolver {
  constructor(
    private readonly db: Database,
    private readonly keys: VapidKeys,
    private readonly subscribe: SubscribeToPush,
    private readonly unsubscribe: UnsubscribeFromPush,
    private readonly trial: TryPush,
    nodes: NodeRegistry,
  ) {
    nodes.register('PushSubscription', (id, { personId }) =>
      personId ? db.read((tx) => tx.findOneBy(PushSubscription, { id, personId })) : Promise.resolve(null),
    );
  }

  @Access('person')
  @Query(() => String, {
    description:
      'The key that a browser subscribes to push with: applicationServerKey (RFC 8292), 65 bytes in base64url.',
  })
  async pushKey(): Promise<string> {
    return (await this.keys.details()).publicKey;
  }

  @Access('session')
  @Mutation(() => PushSubscriptionType, {
    description: 'News is pushed to this browser, while the viewer is signed in there.',
  })
  subscribeToPush(@CurrentActor() actor: Actor, @Args('input') input: PushSubscriptionInput) {
    return this.subscribe.run(actor, input);
  }

  @Access('session')
  @Mutation(() => PushSubscriptionType, {
    nullable: true,
    description:
      'The browser is still there, perhaps under a new subscription; null, and nothing else, where it was not on.',
  })
  keepPushSubscription(
    @CurrentActor() actor: Actor,
    @Args('input') { replaces, ...offered }: KeepPushSubscriptionInput,
  ) {
    return this.subscribe.keep(actor, offered, replaces);
  }

  @Access('session')
  @Mutation(() => Boolean, { description: 'Nothing is pushed to that browser any more.' })
  async unsubscribeFromPush(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.unsubscribe.run(actor, uuidOf('PushSubscription', id));
    return true;
  }

  @Access('session')
  @Mutation(() => Boolean, { description: 'Pushes a few words to that browser, to see that they come.' })
  async tryPush(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.trial.run(actor, uuidOf('PushSubscription', id));
    return true;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the browser that asks.' })
  current(@Parent() { sessionId }: PushSubscription, @CurrentActor() actor: Actor): boolean {
    return sessionId === actor.sessionId;
  }

  @ResolveField(() => Boolean, {
    description: 'Nothing comes there: its person signed out in it. It goes on when they come back.',
  })
  async resting(@Parent() subscription: PushSubscription, @CurrentLoaders() loaders: Loaders): Promise<boolean> {
    return !(await awakeLoader(loaders, this.db, this.keys).load(subscription));
  }
}
