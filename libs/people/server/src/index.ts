export { AccountAttempts } from './account-attempts.ts';
export { AccountDeletionGuards } from './account-deletion-guards.ts';
export { AccountLink, type LinkPurpose } from './account-link.entity.ts';
export { CreateAdmin } from './create-admin.ts';
export { DemonstrationAccounts } from './demonstration-accounts.ts';
export { checkEmail } from './email-address.ts';
export { Entrance } from './entrance.ts';
export { freeHandle } from './handle.ts';
export { linkUrl } from './link-token.ts';
export { hashPassword } from './password.ts';
export {
  AccessTokenCreated,
  AccountDeleted,
  PasswordChanged,
  PasswordResetRequested,
  SignInLinkRequested,
  VerificationRequested,
} from './people.events.ts';
export {
  keepPerson,
  livingSessions,
  personByAddressOrHandle,
  personsByIds,
  personsWithInstanceRole,
  readersByIds,
  type Reader,
} from './people.reads.ts';
export { peopleSlice } from './people.slice.ts';
export { Person } from './person.entity.ts';
export { PersonConnection, PersonType } from './person.graphql.ts';
export { personLoader } from './person.loader.ts';
export { SessionPayload } from './account.graphql.ts';
export { SignUp, type SignUpCompanion } from './sign-up.ts';
