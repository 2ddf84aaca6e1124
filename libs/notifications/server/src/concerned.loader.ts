import { personsByIds, type Person } from '@essaim/people-server';
import { inOrder, loadersIn, PREPARED, type Tx } from '@essaim/platform-server';
import { answerersOfEach, membersOfEach, projectRows, type ProjectRow } from '@essaim/projects-server';
import { Any, type FindOptionsWhere } from 'typeorm';

// What most news is about, read together for all that is told in one transaction: where each asked for its own, the
// answers would come one by one, and so would all that is asked after them.

/** A row as this transaction first saw it; null where it is gone. */
export const rowById = <T extends { id: string }>(tx: Tx, entity: new () => T, id: string): Promise<T | null> =>
  loadersIn(tx)
    .of(`notifications.concerned.${entity.name}`, async (ids: readonly string[]) => {
      const where = { id: Any([...ids]) } as FindOptionsWhere<T>;
      return inOrder(ids, await tx.find(entity, { where, comment: PREPARED }), (row) => row.id);
    })
    .load(id);

/** A project as this transaction first saw it; null where it is gone. */
export const projectById = (tx: Tx, id: string): Promise<ProjectRow | null> =>
  loadersIn(tx)
    .of('notifications.concerned.project', async (ids: readonly string[]) =>
      inOrder(ids, await projectRows(tx, ids), (row) => row.id),
    )
    .load(id);

/** Projects in the order of the ids. */
export const projectsById = (tx: Tx, ids: readonly string[]): Promise<(ProjectRow | null)[]> =>
  Promise.all(ids.map((id) => projectById(tx, id)));

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

/** Ids of those who carry a project, the longest there first. */
export const holdersOf = (tx: Tx, projectId: string): Promise<string[]> =>
  loadersIn(tx)
    .of('notifications.concerned.holders', (ids: readonly string[]) => membersOfEach(tx, ids, ['HOLDER']))
    .load(projectId);

/** Ids of those who answer what a project is asked, the longest there first. */
export const answerersOf = (tx: Tx, projectId: string): Promise<string[]> =>
  loadersIn(tx)
    .of('notifications.concerned.answerers', (ids: readonly string[]) => answerersOfEach(tx, ids))
    .load(projectId);
