import { personsByIds, type Person } from '@essaim/people-server';
import { inOrder, loadersIn, type Tx } from '@essaim/platform-server';
import { membersOfEach, projectRows, type ProjectRow } from '@essaim/projects-server';

/** A project as this transaction first saw it; null where it is gone. */
export const projectById = (tx: Tx, id: string): Promise<ProjectRow | null> =>
  loadersIn(tx)
    .of('notifications.concerned.project', async (ids: readonly string[]) =>
      inOrder(ids, await projectRows(tx, ids), (row) => row.id),
    )
    .load(id);

/** A person as this transaction first saw them; null where they are gone. */
export const personById = (tx: Tx, id: string): Promise<Person | null> =>
  loadersIn(tx)
    .of('notifications.concerned.person', (ids: readonly string[]) => personsByIds(tx, ids))
    .load(id);

/** Ids of a project's members, the longest there first. */
export const membersOf = (tx: Tx, projectId: string): Promise<string[]> =>
  loadersIn(tx)
    .of('notifications.concerned.members', (ids: readonly string[]) => membersOfEach(tx, ids))
    .load(projectId);
