import { EventLog, type Tx } from '@essaim/platform-server';
import { addMember } from './add-member.ts';
import { freeSlug } from './project-slug.ts';
import { Project } from './project.entity.ts';
import { ProjectCreated } from './project.events.ts';

const events = new EventLog(); // keeps nothing of its own

/** What a draft begins with; its texts are tidied already. */
export type DraftBeginning = Pick<Project, 'title'> &
  Partial<
    Pick<
      Project,
      | 'summary'
      | 'description'
      | 'themes'
      | 'territory'
      | 'lineageId'
      | 'charterTransparency'
      | 'charterCollaboration'
      | 'charterFunding'
    >
  >;

/** The one way a draft is born, from nothing or from another project: `personId` is its holder. Tells ProjectCreated. */
export async function beginDraft(tx: Tx, personId: string, beginning: DraftBeginning): Promise<Project> {
  const project = Object.assign(new Project(), beginning, { createdBy: personId, memberCount: 0 });
  project.slug = await freeSlug(tx, project.title, project.id);
  await tx.insert(Project, project as never);
  await addMember(tx, { projectId: project.id, personId, role: 'HOLDER', actorId: personId, founding: true });
  project.memberCount = 1;
  await events.record(tx, personId, new ProjectCreated(project.id));
  return project;
}
