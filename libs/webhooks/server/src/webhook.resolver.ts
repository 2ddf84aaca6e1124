import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  badInput,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { OrganisationType, type Organisation } from '@essaim/organisations-server';
import { ListArguments, ProjectType, ownedList, type ProjectRow } from '@essaim/projects-server';
import { CreateWebhook } from './create-webhook.ts';
import { RedeliverWebhook } from './redeliver-webhook.ts';
import { RemoveWebhook } from './remove-webhook.ts';
import { RotateWebhookSecret } from './rotate-webhook-secret.ts';
import { TestWebhook } from './test-webhook.ts';
import { UpdateWebhook } from './update-webhook.ts';
import { PING, WebhookDelivery, statusOf } from './webhook-delivery.entity.ts';
import { WebhookDeliveryStatus, WebhookEvent } from './webhook-enums.ts';
import { looksAfter, type WebhookOwner } from './webhook-for.ts';
import { Webhook } from './webhook.entity.ts';
import {
  CreateWebhookInput,
  UpdateWebhookInput,
  WebhookDeliveryConnection,
  WebhookDeliveryType,
  WebhookSecretPayload,
  WebhookType,
} from './webhook.graphql.ts';
import { deliveriesOf, webhooksOf } from './webhook.reads.ts';

@Resolver(() => WebhookType)
export class WebhookResolver {
  constructor(
    private readonly db: Database,
    private readonly create: CreateWebhook,
    private readonly update: UpdateWebhook,
    private readonly rotate: RotateWebhookSecret,
    private readonly remove: RemoveWebhook,
    private readonly test: TestWebhook,
    private readonly redeliver: RedeliverWebhook,
    nodes: NodeRegistry,
  ) {
    nodes.register('Webhook', (id, actor) => this.find(actor, id));
    nodes.register('WebhookDelivery', async (id, actor) => {
      const delivery = await db.read((tx) => tx.findOneBy(WebhookDelivery, { id }));
      return delivery && (await this.find(actor, delivery.webhookId)) ? delivery : null;
    });
  }

  @Access('person')
  @Mutation(() => WebhookSecretPayload, {
    description: "By a project's holder or an organisation's admin. CONFLICT where there are as many as may be.",
  })
  createWebhook(@CurrentActor() actor: Actor, @Args('input') input: CreateWebhookInput) {
    return this.create.run(actor, ownerOf(input), input);
  }

  @Access('person')
  @Mutation(() => WebhookType, { description: 'What is absent stays as it is.' })
  updateWebhook(@CurrentActor() actor: Actor, @Args('input') { id, ...change }: UpdateWebhookInput) {
    return this.update.run(actor, uuidOf('Webhook', id), change);
  }

  @Access('person')
  @Mutation(() => WebhookSecretPayload, { description: 'Another secret; for a day the one of before signs too.' })
  rotateWebhookSecret(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.rotate.run(actor, uuidOf('Webhook', id));
  }

  @Access('person')
  @Mutation(() => Boolean, { description: 'For good, its log with it.' })
  removeWebhook(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.remove.run(actor, uuidOf('Webhook', id));
  }

  @Access('person')
  @Mutation(() => WebhookDeliveryType, { description: 'Sends `ping`, once, switched off or not.' })
  testWebhook(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.test.run(actor, uuidOf('Webhook', id));
  }

  @Access('person')
  @Mutation(() => WebhookDeliveryType, {
    description: 'Sends a delivery again, under its own id. CONFLICT while it is under way.',
  })
  redeliverWebhook(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.redeliver.run(actor, uuidOf('WebhookDelivery', id));
  }

  @Access('policy')
  @ResolveField(() => WebhookDeliveryConnection, { description: 'What it was told, the latest first.' })
  deliveries(@Parent() { id }: Webhook, @Args() page: ListArguments, @CurrentLoaders() loaders: Loaders) {
    return ownedList(this.db, loaders, deliveriesOf(this.db), id, page);
  }

  private async find(actor: Actor, id: string): Promise<Webhook | null> {
    return this.db.read(async (tx) => {
      const webhook = await tx.findOneBy(Webhook, { id });
      return webhook && (await looksAfter(tx, actor, webhook)) ? webhook : null;
    });
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @ResolveField(() => Boolean)
  test(@Parent() { kind }: WebhookDelivery): boolean {
    return kind === PING;
  }

  @ResolveField(() => WebhookEvent, { nullable: true })
  event(@Parent() { kind }: WebhookDelivery): WebhookEvent | null {
    return kind in WebhookEvent ? (kind as WebhookEvent) : null;
  }

  @ResolveField(() => WebhookDeliveryStatus)
  status(@Parent() delivery: WebhookDelivery): WebhookDeliveryStatus {
    return statusOf(delivery);
  }

  @ResolveField(() => String, { nullable: true })
  failure(@Parent() { failure, dropped }: WebhookDelivery): string | null {
    return failure ?? dropped;
  }
}

@Resolver(() => ProjectType)
export class ProjectWebhooksResolver {
  constructor(private readonly db: Database) {}

  @Access('policy')
  @ResolveField(() => [WebhookType], { nullable: true, description: 'For its holders; null for others.' })
  webhooks(@Parent() { id }: ProjectRow, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return webhooksOf(this.db, loaders, actor, 'projectId').load(id);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationWebhooksResolver {
  constructor(private readonly db: Database) {}

  @Access('policy')
  @ResolveField(() => [WebhookType], {
    nullable: true,
    description: 'Told of the projects that it follows. For its admins; null for others.',
  })
  webhooks(@Parent() { id }: Organisation, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return webhooksOf(this.db, loaders, actor, 'organisationId').load(id);
  }
}

/** Exactly one owner. Throws BAD_USER_INPUT, NOT_FOUND. */
function ownerOf({ projectId, organisationId }: CreateWebhookInput): WebhookOwner {
  if (Boolean(projectId) === Boolean(organisationId)) throw badInput('projectId', 'webhooks.one_owner');
  return projectId
    ? { projectId: uuidOf('Project', projectId), organisationId: null }
    : { projectId: null, organisationId: uuidOf('Organisation', organisationId!) };
}
