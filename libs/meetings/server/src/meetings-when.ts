import { registerEnumType } from '@nestjs/graphql';

/** Which meetings of a project. */
export const MeetingsWhen = { COMING: 'COMING', PAST: 'PAST' } as const;
export type MeetingsWhen = keyof typeof MeetingsWhen;
registerEnumType(MeetingsWhen, {
  name: 'MeetingsWhen',
  description: 'Which meetings: those that are not over, the next first; or those that are, the latest first.',
});
