import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';
import { MailModeEnum } from './notification-settings.graphql.ts';

export const NotificationSubjectKind = {
  PROJECT: 'PROJECT',
  FEDERATION: 'FEDERATION',
  ORGANISATION: 'ORGANISATION',
  ACCOUNT: 'ACCOUNT',
} as const;
registerEnumType(NotificationSubjectKind, {
  name: 'NotificationSubjectKind',
  description: 'What news can be about; ACCOUNT: the reader themself.',
});

export const NotificationActEnum = { READ: 'READ', UNREAD: 'UNREAD', DONE: 'DONE', UNDONE: 'UNDONE' } as const;
registerEnumType(NotificationActEnum, {
  name: 'NotificationAct',
  description: 'READ and back; DONE puts away, and reads; UNDONE brings back.',
});

@ObjectType('NotificationSubject', { description: 'What news is about, and is grouped by.' })
@Access('person')
export class NotificationSubjectType {
  @Field(() => ID, { description: 'That of the project, the federation or the organisation; `Account` for oneself.' })
  id!: string;
  @Field(() => NotificationSubjectKind) kind!: keyof typeof NotificationSubjectKind;
  @Field(() => String, {
    nullable: true,
    description: 'Null where the viewer may not see it any more, and for oneself.',
  })
  title!: string | null;
  @Field(() => String, { nullable: true }) path!: string | null;
}

@ObjectType('Notification', { implements: () => [Node], description: 'What happened, for one person.' })
@Access('person')
export class NotificationType implements Node {
  id!: string;
  @Field(() => String, {
    description:
      'FEDERATION_REQUEST_RECEIVED, FEDERATION_REQUEST_ACCEPTED, JOIN_REQUEST_RECEIVED, LIKENESS_FOUND … one code per kind.',
  })
  kind!: string;
  @Field(() => Boolean, { description: 'Addressed to the reader themself: a request, an answer, a mention.' })
  addressed!: boolean;
  @Field(() => String) path!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) readAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the reader put it away.' }) doneAt!: Date | null;
}

export const NotificationConnection = connectionOf('Notification', () => NotificationType);

@ObjectType('NotificationPreference', {
  description: 'How one kind of news comes by e-mail, and to devices. In the page, everything one hears of shows.',
})
@Access('person')
export class NotificationPreferenceType {
  @Field(() => String) kind!: string;
  @Field(() => MailModeEnum) mail!: keyof typeof MailModeEnum;
  @Field(() => Boolean, { description: 'Pushed to the devices that were switched on.' }) push!: boolean;
}

@ObjectType('MailPause', { description: 'News is not mailed: the address refused it three times in a row for good.' })
@Access('person')
export class MailPauseType {
  @Field(() => Date) since!: Date;
  @Field(() => String, { description: "The last answer of the address's mail server." }) answer!: string;
}

@InputType({ description: 'mail, or, for whoever knows only yes and no, email. What is absent stays.' })
export class SetNotificationPreferenceInput {
  @Field(() => String) kind!: string;
  @Field(() => MailModeEnum, { nullable: true }) mail?: keyof typeof MailModeEnum | null;
  @Field(() => Boolean, { nullable: true }) email?: boolean | null;
  @Field(() => Boolean, { nullable: true }) push?: boolean | null;
}

@InputType({ description: 'ids absent: all.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true }) ids?: string[] | null;
}

@InputType({ description: 'ids absent: all.' })
export class ActOnNotificationsInput {
  @Field(() => NotificationActEnum) act!: keyof typeof NotificationActEnum;
  @Field(() => [ID], { nullable: true }) ids?: string[] | null;
}

@ObjectType('NotificationsChange', {
  description: 'What the viewer did with notifications, in this page or another. ids null: many; ask again.',
})
@Access('person')
export class NotificationsChangeType {
  @Field(() => NotificationActEnum) act!: keyof typeof NotificationActEnum;
  @Field(() => [ID], { nullable: true }) ids!: string[] | null;
  @Field(() => Date) at!: Date;
}
