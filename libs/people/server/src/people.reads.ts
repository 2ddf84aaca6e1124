import { Any } from 'typeorm';
import type { Language } from '@essaim/catalogue';
import { Unauthenticated, inOrder, now, PREPARED, type Tx } from '@essaim/platform-server';
import { Person } from './person.entity.ts';

/** A person with what a password is compared with; null for an unknown address. */
export const credentialsOf = (tx: Tx, by: { email: string } | { id: string }): Promise<Person | null> =>
  tx
    .createQueryBuilder(Person, 'person')
    .addSelect('person.passwordHash')
    .where(by)
    .andWhere('person.erased_at IS NULL')
    .getOne();

/** The same row, held until the transaction ends; null when it is gone, or was erased meanwhile. */
export const lockPerson = (tx: Tx, id: string): Promise<Person | null> =>
  tx
    .createQueryBuilder(Person, 'person')
    .addSelect('person.passwordHash')
    .where({ id })
    .andWhere('person.erased_at IS NULL')
    .setLock('pessimistic_write')
    .getOne();

/** The viewer's own row, held likewise. Throws Unauthenticated for an account that went in the same instant. */
export async function lockViewer(tx: Tx, personId: string): Promise<Person> {
  const person = await lockPerson(tx, personId);
  if (!person) throw new Unauthenticated();
  return person;
}

/**
 * Keeps an account from being erased until the transaction ends, for an act that ties something to it. Throws
 * Unauthenticated where it is gone: only the person's own act can come that late.
 */
export async function keepPerson(tx: Tx, personId: string): Promise<void> {
  const kept: unknown[] = await tx.query('SELECT 1 FROM person WHERE id = $1 AND erased_at IS NULL FOR SHARE', [
    personId,
  ]);
  if (!kept.length) throw new Unauthenticated();
}

/** Persons in the order of the ids; null where there is none. Erased ones are among them: they stay as authors. */
export const personsByIds = async (tx: Tx, ids: readonly string[]): Promise<(Person | null)[]> =>
  inOrder(ids, await tx.find(Person, { where: { id: Any([...ids]) }, comment: PREPARED }), (person) => person.id);

/** Someone by their handle. An erased person has no page any more. */
export const personByHandle = (tx: Tx, handle: string): Promise<Person | null> =>
  tx
    .createQueryBuilder(Person, 'person')
    .where({ handle: handle.toLowerCase() })
    .andWhere('person.erased_at IS NULL')
    .getOne();

/** Someone by their address, however it is typed, or by their handle; null for anything else. */
export const personByAddressOrHandle = (tx: Tx, given: string): Promise<Person | null> => {
  const name = given.trim().toLowerCase();
  return name.includes('@')
    ? tx.createQueryBuilder(Person, 'person').where({ email: name }).andWhere('person.erased_at IS NULL').getOne()
    : personByHandle(tx, name.replace(/^~/, ''));
};

/** Whom a mail goes to, and in which language. */
export interface Reader {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  language: Language;
}

/** What it takes to write to people, in no order; those who cannot be written to any more are left out. */
export async function readersByIds(tx: Tx, ids: readonly string[]): Promise<Reader[]> {
  return tx.query(
    `SELECT id, name, email, email_verified_at IS NOT NULL AS "emailVerified", language FROM person
     WHERE id = ANY($1::uuid[]) AND email IS NOT NULL`,
    [[...ids]],
  );
}

/** Who has one of these roles on the whole instance: whom to tell of a claim or an abuse. */
export async function personsWithInstanceRole(
  tx: Tx,
  roles: readonly Person['instanceRoles'][number][],
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM person WHERE instance_roles && $1::text[] ORDER BY id',
    [[...roles]],
  );
  return rows.map(({ id }) => id);
}

/** Which of these sessions are open: nobody signed out of them, and they have not run out. */
export async function livingSessions(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!ids.length) return new Set();
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM person_session WHERE id = ANY($1::uuid[]) AND expires_at > $2',
    [[...ids], now()],
  );
  return new Set(rows.map(({ id }) => id));
}
