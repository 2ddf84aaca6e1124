import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';
import { WebhookDeliveryStatus, WebhookEvent, WebhookState } from './webhook-enums.ts';

/** What stands behind it is a row of `webhook`; whoever shows one has asked `looksAfter`. */
@ObjectType('Webhook', {
  implements: () => [Node],
  description:
    'An address that programs of a project or an organisation are called at. For its holders and admins. See docs/webhooks.md.',
})
@Access('policy')
export class WebhookType extends Node {
  @Field(() => String) url!: string;
  @Field(() => String, { description: 'What it is for; may be empty.' }) description!: string;
  @Field(() => [WebhookEvent], {
    nullable: true,
    description: 'What it is told of; null for everything, kinds to come included.',
  })
  events!: WebhookEvent[] | null;
  @Field(() => WebhookState) state!: WebhookState;
  @Field(() => Date, { nullable: true, description: 'Since when it took nothing; null while it does.' })
  failingSince!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When it got another secret; for a day the one of before signs too.',
  })
  rotatedAt!: Date | null;
  @Field(() => Date) createdAt!: Date;
}

/** What stands behind it is a row of `webhook_delivery`. */
@ObjectType('WebhookDelivery', { implements: () => [Node], description: 'One thing that one webhook is told of.' })
@Access('policy')
export class WebhookDeliveryType extends Node {
  @Field(() => Boolean, { description: 'Somebody tried the address: `ping`.' }) test!: boolean;
  @Field(() => WebhookEvent, {
    nullable: true,
    description: 'Null for a test, and for a kind that has no name here yet.',
  })
  event!: WebhookEvent | null;
  @Field(() => WebhookDeliveryStatus) status!: WebhookDeliveryStatus;
  @Field(() => Int) attempts!: number;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was sent last.' }) attemptedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer; null for none.' })
  responseStatus!: number | null;
  @Field(() => String, { nullable: true, description: 'The first 500 characters of the last answer.' })
  answer!: string | null;
  @Field(() => Int, { nullable: true, description: 'How long the last attempt took, ms.' }) durationMs!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was not taken, in English, for whoever looks after the address.',
  })
  failure!: string | null;
}

export const WebhookDeliveryConnection = connectionOf('WebhookDelivery', () => WebhookDeliveryType);

@ObjectType('WebhookSecretPayload', { description: 'A webhook, and the secret that is shown this once.' })
@Access('policy')
export class WebhookSecretPayload {
  @Field(() => WebhookType) webhook!: WebhookType;
  @Field(() => String, { description: 'What the program checks signatures with. Shown this once.' }) secret!: string;
}

@InputType('CreateWebhookInput', { description: 'projectId or organisationId: exactly one.' })
export class CreateWebhookInput {
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
  @Field(() => String, { description: 'https://… at most 1000 characters' }) url!: string;
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' }) description?: string | null;
  @Field(() => [WebhookEvent], { nullable: true, description: 'Absent or empty: everything.' })
  events?: WebhookEvent[] | null;
}

@InputType('UpdateWebhookInput')
export class UpdateWebhookInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [WebhookEvent], { nullable: true, description: 'Null or empty: everything.' })
  events?: WebhookEvent[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is called; true also after it was switched off.' })
  active?: boolean | null;
}
