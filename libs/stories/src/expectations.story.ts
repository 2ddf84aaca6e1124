import { describe, expect, it, jest } from '@jest/globals';
import { toGlobalId } from '@essaim/platform-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { openForge } from './open-forge.ts';

jest.setTimeout(60_000);

const SET = `mutation ($id: ID!, $kind: ExpectationKind, $territory: TerritoryInput) { setExpectation(input: { projectId: $id, kind: $kind, territory: $territory }) {
  viewerExpectation expectations { wouldUse uses wouldHelp } } }`;

const forge = await openForge({ work: false });

describe('Saying what one expects of a project', () => {
  it('is counted for everyone and remembered for oneself', async () => {
    const [ana, bo] = [await forge.person('Ana'), await forge.person('Bo')];
    const listing = await aListing(forge.db, { title: 'Recyclerie du port' });
    const id = toGlobalId('Project', listing.id);
    expect((await ana.ask(SET, { id, kind: 'WOULD_USE' })).setExpectation).toEqual({
      viewerExpectation: 'WOULD_USE',
      expectations: { wouldUse: 1, uses: 0, wouldHelp: 0 },
    });
    expect(
      (await bo.ask(SET, { id, kind: 'WOULD_HELP', territory: { kind: 'OTHER', name: 'Le port' } })).setExpectation
        .expectations,
    ).toEqual({ wouldUse: 1, uses: 0, wouldHelp: 1 });

    const READ =
      'query ($slug: String!) { project(slug: $slug) { viewerExpectation expectations { wouldUse uses wouldHelp } } }';
    expect((await forge.visitor().ask(READ, { slug: listing.slug })).project).toEqual({
      viewerExpectation: null,
      expectations: { wouldUse: 1, uses: 0, wouldHelp: 1 },
    });
    expect((await ana.ask(SET, { id, kind: null })).setExpectation).toEqual({
      viewerExpectation: null,
      expectations: { wouldUse: 0, uses: 0, wouldHelp: 1 },
    });
  });

  it('goes when the account goes', async () => {
    const cy = await forge.person('Cy');
    const project = await aProject(forge.db);
    await cy.ask(SET, { id: toGlobalId('Project', project.id), kind: 'USES' });
    await cy.ask('mutation { deleteAccount(password: "correct horse Cy") }');
    expect(
      (
        await forge
          .visitor()
          .ask('query ($slug: String!) { project(slug: $slug) { expectations { uses } } }', { slug: project.slug })
      ).project.expectations.uses,
    ).toBe(0);
  });

  it('says what is in the way', async () => {
    const ana = await forge.person('Ana B');
    const project = await aProject(forge.db, { stage: 'DRAFT' });
    const open = toGlobalId('Project', (await aProject(forge.db)).id);
    expect((await forge.visitor().refused(SET, { id: open, kind: 'USES' })).code).toBe('UNAUTHENTICATED');
    expect((await ana.refused(SET, { id: toGlobalId('Project', project.id), kind: 'USES' })).code).toBe('NOT_FOUND');
    expect((await ana.refused(SET, { id: 'x', kind: 'USES' })).code).toBe('NOT_FOUND');
    expect(
      await ana.refused(SET, {
        id: open,
        kind: 'USES',
        territory: { kind: 'COMMUNE', name: 'Nulle part', code: '00000' },
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'territory.code' }] });
  });
});
