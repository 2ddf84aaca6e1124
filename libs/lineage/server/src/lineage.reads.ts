import { In } from 'typeorm';
import { inOrder, isModerator, type Actor, type Tx } from '@essaim/platform-server';
import { projectColumns, readableSql, type ListedProject, type OwnedList } from '@essaim/projects-server';
import { Adaptation } from './adaptation.entity.ts';

/** Where these projects come from, in their order; null for those that grew from nothing here. */
export const originsOf = async (tx: Tx, projectIds: readonly string[]): Promise<(Adaptation | null)[]> =>
  inOrder(projectIds, await tx.findBy(Adaptation, { projectId: In([...projectIds]) }), ({ projectId }) => projectId);

/** What grew from a project, the latest first: what is published, and the viewer's own drafts. */
export const adaptationsOf = (actor: Actor): OwnedList<ListedProject> => ({
  name: 'lineage.adaptations',
  columns: `${projectColumns}, adaptation.adapted_at AS at`,
  from: 'adaptation JOIN project ON project.id = adaptation.project_id',
  owner: 'adaptation.origin_id',
  where: readableSql('project', '$2', '$3'),
  params: [actor.personId, isModerator(actor)],
  order: [
    { sql: 'adaptation.adapted_at', kind: 'moment' },
    { sql: 'project.id', kind: 'uuid' },
  ],
  direction: 'DESC',
  keysOf: ({ at, id }) => [at, id],
});
