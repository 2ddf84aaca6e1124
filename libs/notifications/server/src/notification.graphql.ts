import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';

@ObjectType('Notification', { implements: () => [Node], description: 'What happened, for one person.' })
@Access('person')
export class NotificationType implements Node {
  id!: string;
  @Field(() => String, {
    description:
      'FEDERATION_REQUEST_RECEIVED, FEDERATION_REQUEST_ACCEPTED, JOIN_REQUEST_RECEIVED, LIKENESS_FOUND … one code per kind.',
  })
  kind!: string;
  @Field(() => String) path!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) readAt!: Date | null;
}

export const NotificationConnection = connectionOf('Notification', () => NotificationType);

@ObjectType('NotificationPreference', {
  description: 'Whether one kind of news also comes by e-mail. In the page, everything shows.',
})
@Access('person')
export class NotificationPreferenceType {
  @Field(() => String) kind!: string;
  @Field(() => Boolean) email!: boolean;
}

@InputType()
export class SetNotificationPreferenceInput {
  @Field(() => String) kind!: string;
  @Field(() => Boolean) email!: boolean;
}

@InputType({ description: 'ids absent: all.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true }) ids?: string[] | null;
}
