import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import {
  mayCeaseToBeAdmin,
  mayEditOrganisation,
  mayFollowInItsName,
  mayManageMembers,
  mayRemoveMember,
} from './organisation.policy.ts';

const ana: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };

describe('who may do what in an organisation', () => {
  it.each([
    // role, edit, manage members, follow in its name, take bo out, leave
    ['ADMIN', true, true, true, true, true],
    ['MEMBER', false, false, true, false, true],
    [null, false, false, false, false, false],
  ] as const)('%s', (role, edit, manage, follow, takeOut, leave) => {
    expect([
      mayEditOrganisation(role),
      mayManageMembers(role),
      mayFollowInItsName(role),
      mayRemoveMember(ana, role, 'bo'),
      mayRemoveMember(ana, role, 'ana'),
    ]).toEqual([edit, manage, follow, takeOut, leave]);
  });

  it.each([
    ['one of two admins', ['ana', 'bo'], 'ana', true],
    ['the last admin', ['ana'], 'ana', false],
    ['someone who is no admin', ['ana'], 'bo', true],
  ])('%s ceasing to be one', (_case, admins, personId, may) => expect(mayCeaseToBeAdmin(admins, personId)).toBe(may));
});
