import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Access, Node } from '@essaim/platform-server';

@ObjectType('PushSubscription', {
  implements: () => [Node],
  description: 'A browser that the viewer switched on for push.',
})
@Access('person')
export class PushSubscriptionType implements Node {
  id!: string;
  @Field(() => String, { description: 'What its device is called, as in "Firefox, Android"; empty where unknown.' })
  label!: string;
  @Field(() => Date, { description: 'Since when.' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When its push service last took a message.' })
  lastAcceptedAt!: Date | null;
}

@InputType({ description: 'As PushSubscription.toJSON() of the browser has it.' })
export class PushSubscriptionInput {
  @Field(() => String, { description: 'https, at most 1000 characters.' }) endpoint!: string;
  @Field(() => String, { description: 'Public key on P-256, base64url.' }) p256dh!: string;
  @Field(() => String, { description: '16 bytes, base64url.' }) auth!: string;
  @Field(() => String, { nullable: true, description: 'What the device is called, at most 80 characters.' })
  label?: string | null;
}

@InputType()
export class KeepPushSubscriptionInput extends PushSubscriptionInput {
  @Field(() => String, { nullable: true, description: 'Endpoint of the subscription whose place this one takes.' })
  replaces?: string | null;
}
