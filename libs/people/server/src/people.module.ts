import { Global, Module } from '@nestjs/common';
import { IDENTIFY, readSettings } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { AccountDeletionGuards } from './account-deletion-guards.ts';
import { AccountLinks } from './account-links.ts';
import { AccountResolver } from './account.resolver.ts';
import { ChangePassword } from './change-password.ts';
import { ConfirmPassword } from './confirm-password.ts';
import { CreateAccessToken } from './create-access-token.ts';
import { CreateAdmin } from './create-admin.ts';
import { DeleteAccount } from './delete-account.ts';
import { DemonstrationAccounts } from './demonstration-accounts.ts';
import { Entrance } from './entrance.ts';
import { IdentifyPerson } from './identify-person.ts';
import { InstanceResolver } from './instance.resolver.ts';
import { PEOPLE_SETTINGS, peopleShape } from './people.settings.ts';
import { PersonResolver } from './person.resolver.ts';
import { RequestEmailVerification } from './request-email-verification.ts';
import { RequestLink } from './request-link.ts';
import { ResetPassword } from './reset-password.ts';
import { RevokeAccessToken } from './revoke-access-token.ts';
import { RevokeSession } from './revoke-session.ts';
import { SessionResolver } from './session.resolver.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { SignInWithLink } from './sign-in-with-link.ts';
import { SignOut } from './sign-out.ts';
import { SignUp } from './sign-up.ts';
import { UpdatePerson } from './update-person.ts';
import { VerifyEmail } from './verify-email.ts';

/** What outer slices and the applications may ask for. */
const doors = [AccountDeletionGuards, AccountLinks, CreateAdmin, DemonstrationAccounts, Entrance, SignUp];

const acts = [
  ChangePassword,
  ConfirmPassword,
  CreateAccessToken,
  DeleteAccount,
  RequestEmailVerification,
  RequestLink,
  ResetPassword,
  RevokeAccessToken,
  RevokeSession,
  SignIn,
  SignInWithLink,
  SignOut,
  UpdatePerson,
  VerifyEmail,
];

const resolvers = [AccountResolver, InstanceResolver, PersonResolver, SessionResolver];

/** Global, because the platform's GraphQL driver asks it who is there. */
@Global()
@Module({
  providers: [
    { provide: PEOPLE_SETTINGS, useFactory: () => readSettings(peopleShape) },
    { provide: IDENTIFY, useFactory: (person: IdentifyPerson) => person.identify, inject: [IdentifyPerson] },
    AccountAttempts,
    IdentifyPerson,
    Sessions,
    ...doors,
    ...acts,
    ...resolvers,
  ],
  exports: [IDENTIFY, AccountAttempts, ...doors],
})
export class PeopleModule {}
