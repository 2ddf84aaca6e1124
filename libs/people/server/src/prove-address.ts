import { now, type EventLog, type Tx } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { EmailVerified } from './people.events.ts';
import { Person } from './person.entity.ts';
import { Session } from './session.entity.ts';

/** The address is the person's own: known from a link that was mailed there. Once. */
export async function proveAddress(tx: Tx, events: EventLog, person: Person): Promise<void> {
  if (person.emailVerifiedAt) return;
  person.emailVerifiedAt = now();
  await tx.update(Person, person.id, { emailVerifiedAt: person.emailVerifiedAt });
  await events.record(tx, person.id, new EmailVerified(person.id));
}

/**
 * Whoever opened this account may not be who has just shown that the address is theirs: what was opened before that
 * proof ends, password, sessions and tokens (pre-hijacked accounts, Sudhodanan and Paverd, USENIX Security 2022).
 */
export async function endWhatWasUnproven(tx: Tx, person: Person): Promise<void> {
  if (person.emailVerifiedAt) return;
  person.passwordHash = null;
  await tx.update(Person, person.id, { passwordHash: null });
  await tx.delete(Session, { personId: person.id });
  await tx.delete(AccessToken, { personId: person.id });
}
