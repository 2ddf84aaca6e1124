export { AccountAttempts } from './account-attempts.ts';
export { AccountDeletionGuards, type AccountDeletionGuard } from './account-deletion-guards.ts';
export { AccountLink, type LinkPurpose } from './account-link.entity.ts';
export { AccountLinks } from './account-links.ts';
export { CreateAdmin } from './create-admin.ts';
export { DemonstrationAccounts, type DemonstrationAccount } from './demonstration-accounts.ts';
export { checkEmail, tidyEmail } from './email-address.ts';
export { Entrance } from './entrance.ts';
export { freeHandle } from './handle.ts';
export { linkUrl } from './link-token.ts';
export { hashPassword } from './password.ts';
export { EmailTaken, LinkNotGood } from './people.errors.ts';
export {
  AccessTokenCreated,
  AccountDeleted,
  EmailVerified,
  PasswordChanged,
  PasswordResetRequested,
  PersonUpdated,
  SignedUp,
  SignInLinkRequested,
  VerificationRequested,
} from './people.events.ts';
export {
  accountLinkById,
  personByAddressOrHandle,
  personByHandle,
  personsByIds,
  personsWithInstanceRole,
  readersByIds,
  type Reader,
} from './people.reads.ts';
export { peopleSlice } from './people.slice.ts';
export { nameShown } from './person-name.ts';
export { Person } from './person.entity.ts';
export { PersonType } from './person.graphql.ts';
export { personLoader } from './person.loader.ts';
export { SessionPayload } from './account.graphql.ts';
export type { OpenedSession } from './sessions.ts';
export { SignUp, type SignUpCompanion, type SignUpWish } from './sign-up.ts';
