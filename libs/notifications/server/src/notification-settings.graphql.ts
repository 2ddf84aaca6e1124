import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';
import { WatchLevel } from '@essaim/projects-server';

export const DigestCadenceEnum = { DAILY: 'DAILY', WEEKLY: 'WEEKLY', NEVER: 'NEVER' } as const;
registerEnumType(DigestCadenceEnum, {
  name: 'DigestCadence',
  description: 'How often news is gathered into one mail.',
});

export const MailModeEnum = { NOW: 'NOW', DIGEST: 'DIGEST', NONE: 'NONE' } as const;
registerEnumType(MailModeEnum, {
  name: 'MailMode',
  description: 'How a kind of news comes by e-mail: at once, in the next digest, or not at all.',
});

@ObjectType('NotificationSettings', { description: 'How someone wishes to be told.' })
@Access('person')
export class NotificationSettingsType {
  @Field(() => WatchLevel, { description: 'Where no wish about something particular says otherwise.' })
  level!: keyof typeof WatchLevel;
  @Field(() => DigestCadenceEnum) digest!: keyof typeof DigestCadenceEnum;
  @Field(() => Int, { description: 'Hour of their day, 0 to 23.' }) digestHour!: number;
  @Field(() => Int, { description: 'For a weekly digest, 1 (Monday) to 7.' }) digestDay!: number;
  @Field(() => String, { description: 'IANA name.' }) timeZone!: string;
  @Field(() => Date, { nullable: true, description: 'Until then nothing leaves by mail; null when nothing rests.' })
  pausedUntil!: Date | null;
  @Field(() => Date, { description: 'The coming Monday at their hour: what to pause until.' }) nextMonday!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When their next digest leaves, if anything waits by then; null for who wants none.',
  })
  nextDigestAt!: Date | null;
}

@InputType({ description: 'What is absent stays.' })
export class UpdateNotificationSettingsInput {
  @Field(() => WatchLevel, { nullable: true }) level?: keyof typeof WatchLevel | null;
  @Field(() => DigestCadenceEnum, { nullable: true }) digest?: keyof typeof DigestCadenceEnum | null;
  @Field(() => Int, { nullable: true }) digestHour?: number | null;
  @Field(() => Int, { nullable: true }) digestDay?: number | null;
  @Field(() => String, { nullable: true }) timeZone?: string | null;
}

@ObjectType('DigestPreview', { description: 'The digest as it would leave now.' })
@Access('person')
export class DigestPreviewType {
  @Field(() => String) subject!: string;
  @Field(() => String) html!: string;
  @Field(() => String) text!: string;
}
