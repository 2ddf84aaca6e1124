import { describe, expect, it, jest } from '@jest/globals';
import { aPerson, aSession } from '@essaim/people-server/testing';
import { toGlobalId } from '@essaim/platform-server';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const CREATE =
  'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id slug viewerRole viewerCan { edit follow } } }';
const UPDATE =
  'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { name slug description descriptionHtml territory { name } } }';
const ADD = 'mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { id } }';
const CHANGE_ROLE = 'mutation ($input: ChangeOrganisationRoleInput!) { changeOrganisationRole(input: $input) { id } }';
const REMOVE = 'mutation ($input: RemoveOrganisationMemberInput!) { removeOrganisationMember(input: $input) { id } }';

const forge = await openForge({ work: false });

describe('An organisation', () => {
  let names = 0;
  /** An organisation with an admin, a member and a stranger looking on. */
  async function aHive() {
    const number = ++names;
    const [admin, member, stranger] = await Promise.all(
      ['Admin', 'Member', 'Stranger'].map((name) => forge.person(`${name} ${number}`)),
    );
    const { createOrganisation } = await admin!.ask(CREATE, { input: { name: `Hive ${number}`, kind: 'INCUBATOR' } });
    const organisationId: string = createOrganisation.id;
    await admin!.ask(ADD, { input: { organisationId, person: member!.handle } });
    return {
      admin: admin!,
      member: member!,
      stranger: stranger!,
      organisationId,
      slug: createOrganisation.slug as string,
    };
  }
  const rolesOf = async (slug: string): Promise<Record<string, string>> => {
    const { organisation } = await forge
      .visitor()
      .ask('query ($slug: String!) { organisation(slug: $slug) { members { nodes { role person { name } } } } }', {
        slug,
      });
    return Object.fromEntries(
      organisation.members.nodes.map(({ role, person }: { role: string; person: { name: string } }) => [
        person.name.split(' ')[0],
        role,
      ]),
    );
  };

  it('has whoever opened it as its admin; its address comes from its name and stays', async () => {
    const ana = await forge.person('Ana');
    const answers = [];
    for (let n = 0; n < 2; n++)
      answers.push(
        (await ana.ask(CREATE, { input: { name: "L'Écho des Quais", kind: 'THIRD_PLACE' } })).createOrganisation,
      );
    expect(answers).toEqual(
      ['l-echo-des-quais', 'l-echo-des-quais-2'].map((slug) => ({
        id: expect.any(String),
        slug,
        viewerRole: 'ADMIN',
        viewerCan: { edit: true, follow: true },
      })),
    );

    const { updateOrganisation } = await ana.ask(UPDATE, {
      input: {
        id: answers[0]!.id,
        name: 'Les Quais',
        description: '# Ici\n<script>alert(1)</script>',
        territory: { kind: 'COMMUNE', code: '29003', name: '' },
      },
    });
    expect(updateOrganisation).toMatchObject({
      name: 'Les Quais',
      slug: 'l-echo-des-quais',
      territory: { name: 'Audierne' },
    });
    expect(updateOrganisation.descriptionHtml).not.toContain('<script');
    expect(
      (await ana.ask(UPDATE, { input: { id: answers[0]!.id, description: null } })).updateOrganisation,
    ).toMatchObject({ name: 'Les Quais', description: null, descriptionHtml: '', territory: { name: 'Audierne' } });
  });

  it('shows each viewer what they may do there', async () => {
    const { admin, member, stranger, slug } = await aHive();
    const seenBy = async (viewer: Visitor) =>
      (
        await viewer.ask(
          'query ($slug: String!) { organisation(slug: $slug) { viewerRole viewerCan { edit follow } } }',
          { slug },
        )
      ).organisation;
    expect([await seenBy(admin), await seenBy(member), await seenBy(stranger), await seenBy(forge.visitor())]).toEqual([
      { viewerRole: 'ADMIN', viewerCan: { edit: true, follow: true } },
      { viewerRole: 'MEMBER', viewerCan: { edit: false, follow: true } },
      { viewerRole: null, viewerCan: { edit: false, follow: false } },
      { viewerRole: null, viewerCan: { edit: false, follow: false } },
    ]);
  });

  it('is changed by its admins and by nobody else', async () => {
    const { member, stranger, organisationId, slug } = await aHive();
    for (const someone of [member, stranger])
      for (const [mutation, input] of [
        [UPDATE, { id: organisationId, name: 'Ours' }],
        [ADD, { organisationId, person: stranger.handle }],
        [CHANGE_ROLE, { organisationId, personId: member.id, role: 'ADMIN' }],
      ] as const)
        expect((await someone.refused(mutation, { input })).code).toBe('FORBIDDEN');
    expect((await stranger.refused(REMOVE, { input: { organisationId, personId: member.id } })).code).toBe('FORBIDDEN');
    for (const mutation of [UPDATE, ADD])
      expect(
        (
          await forge.visitor().refused(mutation, {
            input: mutation === UPDATE ? { id: organisationId } : { organisationId, person: 'x' },
          })
        ).code,
      ).toBe('UNAUTHENTICATED');
    expect(await rolesOf(slug)).toEqual({ Admin: 'ADMIN', Member: 'MEMBER' });
  });

  it('takes in someone by address or handle, once', async () => {
    const { admin, member, stranger, organisationId, slug } = await aHive();
    await admin.ask(ADD, { input: { organisationId, person: ` ${stranger.email.toUpperCase()}`, role: 'ADMIN' } });
    expect(await rolesOf(slug)).toEqual({ Admin: 'ADMIN', Member: 'MEMBER', Stranger: 'ADMIN' });
    expect(await admin.refused(ADD, { input: { organisationId, person: member.handle } })).toMatchObject({
      code: 'CONFLICT',
      reason: 'organisations.already_member',
    });
    for (const person of ['nobody-here', 'nobody@example.org', '', '%', '\u0001'])
      expect(await admin.refused(ADD, { input: { organisationId, person } })).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'organisations.unknown_person',
        fields: [{ path: 'person' }],
      });
  });

  it('lets any member leave, but keeps an admin, even when the last two leave in the same instant', async () => {
    const { admin, member, organisationId, slug } = await aHive();
    expect(await admin.refused(REMOVE, { input: { organisationId, personId: admin.id } })).toMatchObject({
      code: 'CONFLICT',
      reason: 'organisations.last_admin',
    });
    expect(
      await admin.refused(CHANGE_ROLE, { input: { organisationId, personId: admin.id, role: 'MEMBER' } }),
    ).toMatchObject({ reason: 'organisations.last_admin' });
    await admin.ask(CHANGE_ROLE, { input: { organisationId, personId: member.id, role: 'ADMIN' } });
    const answers = await Promise.all(
      [admin, member].map((one) => one.send(REMOVE, { input: { organisationId, personId: one.id } })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.reason ?? null).sort()).toEqual(
      [null, 'organisations.last_admin'].sort(),
    );
    expect(Object.values(await rolesOf(slug))).toEqual(['ADMIN']);
  });

  it('is left with one’s account, unless it would be left without an admin', async () => {
    const { admin, member, organisationId, slug } = await aHive();
    const leave = 'mutation ($password: String!) { deleteAccount(password: $password) }';
    const number = admin.handle.split('-')[1];
    expect(await admin.refused(leave, { password: `correct horse Admin ${number}` })).toMatchObject({
      code: 'CONFLICT',
      reason: 'organisations.last_admin',
    });
    await member.ask(leave, { password: `correct horse Member ${number}` });
    expect(await rolesOf(slug)).toEqual({ Admin: 'ADMIN' });
    await admin.ask(leave, { password: `correct horse Admin ${number}` });
    expect(await rolesOf(slug)).toEqual({});
    expect((await forge.visitor().refused(UPDATE, { input: { id: organisationId } })).code).toBe('UNAUTHENTICATED');
  });

  it('pages through its members, longest there first, and counts them when asked', async () => {
    const { admin, organisationId, slug } = await aHive();
    for (let n = 0; n < 4; n++)
      await admin.ask(ADD, {
        input: { organisationId, person: (await aPerson(forge.db, `Extra ${names} ${n}`)).handle },
      });
    const page = (after: string | null) =>
      forge
        .visitor()
        .ask(
          'query ($slug: String!, $after: String) { organisation(slug: $slug) { members(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { person { handle } since } } } }',
          { slug, after },
        );
    const first = (await page(null)).organisation.members;
    const second = (await page(first.pageInfo.endCursor)).organisation.members;
    expect([
      first.totalCount,
      first.nodes.length,
      first.pageInfo.hasNextPage,
      second.nodes.length,
      second.pageInfo.hasNextPage,
    ]).toEqual([6, 4, true, 2, false]);
    expect(first.nodes[0].person.handle).toBe(admin.handle);
    expect(
      new Set([...first.nodes, ...second.nodes].map(({ person }: { person: { handle: string } }) => person.handle))
        .size,
    ).toBe(6);
  });

  it('shows on its members’ pages, and is one statement for a whole list of them', async () => {
    const { member, slug } = await aHive();
    const { person } = await forge
      .visitor()
      .ask(
        'query ($handle: String!) { person(handle: $handle) { organisations { role since organisation { slug members { totalCount } } person { handle } } } }',
        { handle: member.handle },
      );
    expect(person.organisations).toEqual([
      {
        role: 'MEMBER',
        since: expect.any(String),
        organisation: { slug, members: { totalCount: 2 } },
        person: { handle: member.handle },
      },
    ]);

    const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Counting'));
    const counted = async (first: number): Promise<number> => {
      const spy = jest.spyOn((await import('pg')).default.Client.prototype, 'query');
      const response = await fetch(new URL('/graphql', forge.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          query: `{ organisations(first: ${first}) { nodes { name viewerRole viewerCan { edit } members(first: 2) { totalCount nodes { person { name organisations { organisation { name } } } } } } } }`,
        }),
      });
      expect(await response.json()).not.toHaveProperty('errors');
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return statements;
    };
    await counted(2);
    expect(await counted(8)).toBe(await counted(2));
  });

  it.each([
    'x',
    '',
    toGlobalId('Person', '00000000-0000-7000-8000-000000000000'),
    toGlobalId('Organisation', '00000000-0000-7000-8000-000000000000'),
  ])('is not %j', async (id) => {
    const ana = await forge.person(`Lost ${++names}`);
    expect((await ana.refused(UPDATE, { input: { id, name: 'x' } })).code).toBe('NOT_FOUND');
    expect((await ana.refused(REMOVE, { input: { organisationId: id, personId: ana.id } })).code).toBe('NOT_FOUND');
    expect(
      (await ana.ask('query ($slug: String!) { organisation(slug: $slug) { id } }', { slug: id })).organisation,
    ).toBeNull();
  });
});
