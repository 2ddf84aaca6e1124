import { registerEnumType } from '@nestjs/graphql';

export const OrganisationKind = {
  INCUBATOR: 'INCUBATOR',
  FUNDER: 'FUNDER',
  LOCAL_AUTHORITY: 'LOCAL_AUTHORITY',
  ASSOCIATION: 'ASSOCIATION',
  THIRD_PLACE: 'THIRD_PLACE',
  COMPANY: 'COMPANY',
  SCHOOL: 'SCHOOL',
  OTHER: 'OTHER',
} as const;
export type OrganisationKind = keyof typeof OrganisationKind;
registerEnumType(OrganisationKind, { name: 'OrganisationKind', description: 'What an organisation is.' });

/** ADMIN changes the organisation and its members; any member acts in its name. */
export const OrganisationRole = { ADMIN: 'ADMIN', MEMBER: 'MEMBER' } as const;
export type OrganisationRole = keyof typeof OrganisationRole;
registerEnumType(OrganisationRole, {
  name: 'OrganisationRole',
  description: 'ADMIN changes the organisation and its members; any member acts in its name.',
});
