import { newId, now, type Database } from '@essaim/platform-server';
import type { Person } from '@essaim/people-server';
import { addMember } from './add-member.ts';
import { Project } from './project.entity.ts';
import type { ProjectRole } from './project-enums.ts';
import { ActivityRecorded } from './project.events.ts';

/** Who has which part in a project that a test needs. */
export interface TestPeople {
  holder?: Person;
  members?: readonly (readonly [Person, ProjectRole])[];
}

/** A project as a test needs it: published and active, of no lineage; `aProject(db, { title: 'Four à pain', holder: ana })`. */
export async function aProject(
  db: Database,
  { holder, members = [], ...but }: TestPeople & Partial<Project> = {},
): Promise<Project> {
  return db.write(async (tx) => {
    const title = but.title ?? 'Jardin des Tilleuls';
    const project = new Project();
    const slug = `project-${newId().slice(-12)}`;
    const published = but.stage === 'DRAFT' ? {} : { publishedAt: now() };
    Object.assign(
      project,
      {
        title,
        slug,
        summary: 'Des voisins cultivent un jardin et partagent la récolte.',
        stage: 'ACTIVE',
        ...published,
      },
      but,
    );
    await tx.insert(Project, project as never);
    for (const [person, role] of [...(holder ? [[holder, 'HOLDER'] as const] : []), ...members])
      await addMember(tx, { projectId: project.id, personId: person.id, role, actorId: person.id, founding: true });
    return tx.findOneByOrFail(Project, { id: project.id });
  });
}

/** A listing that nobody carries here yet. */
export const aListing = (db: Database, but: Partial<Project> = {}): Promise<Project> =>
  aProject(db, { claimed: false, sourceName: 'Annuaire des tests', importedAt: now(), ...but });

/** The facts told of a project so far, in their order: name and content. That its activity has a line more is not among them. */
export const factsOf = async (db: Database, projectId: string): Promise<[string, Record<string, unknown>][]> =>
  (
    await db.read((tx) =>
      tx.query<{ name: string; payload: Record<string, unknown> }[]>(
        `SELECT name, payload FROM domain_event WHERE payload->>'projectId' = $1 AND name <> $2 ORDER BY sequence`,
        [projectId, ActivityRecorded.event],
      ),
    )
  ).map(({ name, payload }) => [name, payload]);
