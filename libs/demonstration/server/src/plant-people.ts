import { Person, freeHandle, hashPassword } from '@essaim/people-server';
import { at } from '@essaim/platform-server';
import { resolveTerritory } from '@essaim/territories-server';
import { DEMONSTRATION_PASSWORD } from './demonstration-accounts.ts';
import { organisations, people } from './data/index.ts';
import type { Stage } from './stage.ts';

/** Days since the first of them came. */
const FIRST_CAME = 950;

/** Opens the accounts: those whose sign-ins are printed have a password, nobody can sign in as the others. */
export async function plantPeople(stage: Stage): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  for (const [n, person] of people.entries()) {
    const moment = stage.moment(FIRST_CAME, n);
    await at(moment, () =>
      stage.db.write(async (tx) => {
        const row = Object.assign(new Person(), {
          handle: await freeHandle(tx, person.name),
          name: person.name,
          email: person.email,
          emailVerifiedAt: moment,
          language: person.language,
          skills: person.skills,
          instanceRoles: person.instanceRoles ?? [],
          territory: await resolveTerritory(tx, { ...person.territory, name: '' }),
          passwordHash: person.account ? passwordHash : null,
        });
        await tx.insert(Person, row as never);
        stage.people.set(person.key, row.id);
        stage.roles.set(person.key, row.instanceRoles);
      }),
    );
  }
}

/** Opens the organisations; the first admin lets the others in. Resolves to their ids, by key. */
export async function plantOrganisations(stage: Stage): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, kind, description, territory, members } of organisations) {
    const founder = members.find(({ role }) => role === 'ADMIN')!.person;
    const moment = stage.moment(FIRST_CAME - 20);
    const { createOrganisation } = await stage.play(
      founder,
      moment,
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
      { input: { name, kind, description, territory: { ...territory, name: '' } } },
    );
    ids.set(key, createOrganisation!.id);
    for (const { person, role } of members.filter((member) => member.person !== founder)) {
      const input = {
        organisationId: createOrganisation!.id,
        person: people.find((one) => one.key === person)!.email,
        role,
      };
      await stage.play(
        founder,
        moment,
        'mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { id } }',
        { input },
      );
    }
  }
  return ids;
}
