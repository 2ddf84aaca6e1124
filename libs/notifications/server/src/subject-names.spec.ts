import { expect, it } from '@jest/globals';
import { federationSlice } from '@essaim/federation-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { anOrganisation } from '@essaim/organisations-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { now } from '@essaim/platform-server';
import { projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { aDatabase } from '@essaim/platform-server/testing';
import { notificationsSlice } from './notifications.slice.ts';
import { namesOf } from './subject-names.ts';

const db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);

it('News names what it is about to those who may see that today: hidden, a project has no name but for its own people', async () => {
  const [holder, follower] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
  const moderator = await aPerson(db, 'Modeste', { instanceRoles: ['MODERATOR'] });
  const garden = await aProject(db, { title: 'Jardin', holder });
  const hidden = await aProject(db, { title: 'Caché', holder, hiddenAt: now(), hiddenReason: 'Publicité.' });
  const draft = await aProject(db, { title: 'Brouillon', holder, stage: 'DRAFT' });
  const hive = await anOrganisation(db, { name: 'La Ruche' });
  const subjects = [
    ...[garden, hidden, draft].map(({ id }) => ({ kind: 'PROJECT' as const, id })),
    { kind: 'ORGANISATION' as const, id: hive.id },
  ];
  const shownTo = async (person: Person) => {
    const names = await db.read((tx) => namesOf(tx, person, subjects));
    return subjects.map((subject) => names(subject)?.title);
  };
  expect(await shownTo(holder)).toEqual(['Jardin', 'Caché', 'Brouillon', 'La Ruche']);
  expect(await shownTo(follower)).toEqual(['Jardin', undefined, undefined, 'La Ruche']);
  expect(await shownTo(moderator)).toEqual(['Jardin', 'Caché', undefined, 'La Ruche']);
});
