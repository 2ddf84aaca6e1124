import { addMember } from '@essaim/projects-server';
import { at, fromGlobalId } from '@essaim/platform-server';
import { projects } from './data/index.ts';
import type { DemonstrationProject } from './data/types.ts';
import type { Stage } from './stage.ts';

/** One thing that happened: `daysAgo`, and `order` among what happened that day (minutes after eight). */
export interface Act {
  daysAgo: number;
  order: number;
  run: (moment: Date) => Promise<unknown>;
}

/** Ids of what was planted, by key. */
export interface Planted {
  projects: Map<string, string>;
  organisations: Map<string, string>;
}

/** Days between the first line of a draft and its publication. */
const DRAFTING = 3;

/** Everything that happened to the projects carried by people. */
export const projectActs = (stage: Stage, planted: Planted): Act[] =>
  projects.filter(({ claimed }) => claimed !== false).flatMap((project) => actsOf(stage, planted, project));

function actsOf(stage: Stage, planted: Planted, project: DemonstrationProject): Act[] {
  const { key, publishedDaysAgo, members, stageHistory, pages = [], adaptedFrom } = project;
  const holder = members.find(({ role }) => role === 'HOLDER')!.person;
  const id = () => planted.projects.get(key)!;
  const begun = adaptedFrom ? adaptedFrom.daysAgo : publishedDaysAgo + DRAFTING;
  const history = stageHistory?.length ? stageHistory : [{ stage: project.stage, daysAgo: publishedDaysAgo }];
  const first = history[0]!;

  const act = (daysAgo: number, order: number, run: Act['run']): Act => ({ daysAgo, order, run });
  const update = (moment: Date, input: Record<string, unknown>) =>
    stage.play(holder, moment, 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }', {
      input: { id: id(), ...input },
    });

  return [
    act(begun, 0, async (moment) => {
      planted.projects.set(
        key,
        adaptedFrom
          ? await adapt(stage, planted, project, holder, moment)
          : await create(stage, project, holder, moment),
      );
    }),
    act(begun, 1, (moment) =>
      update(moment, {
        welcomesNewcomers: project.welcomesNewcomers,
        ...(project.website && { website: project.website }),
        ...(project.charter && { charter: project.charter }),
        ...(adaptedFrom && { summary: project.summary, description: project.description, themes: project.themes }),
      }),
    ),
    ...members
      .filter(({ person }) => person !== holder)
      .map(({ person, role }, n) =>
        act(Math.max(begun - 1, 0), 10 + n, (moment) => join(stage, id(), person, role, holder, moment)),
      ),
    act(publishedDaysAgo, 100, (moment) =>
      stage.play(holder, moment, 'mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id } }', {
        input: { id: id(), stage: first.stage, ...(project.differences && { differences: project.differences }) },
      }),
    ),
    ...history
      .slice(1)
      .map(({ stage: next, daysAgo }) =>
        act(Math.min(daysAgo, publishedDaysAgo), 110, (moment) => update(moment, { stage: next })),
      ),
    ...pages.flatMap(({ slug, title, sharing, revisions }) =>
      revisions.map(({ by, daysAgo, message, body }, n) =>
        act(Math.min(daysAgo, begun), 120 + n, async (moment) => {
          const base = await latestRevision(stage, id(), slug);
          await stage.play(by, moment, 'mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
            input: { projectId: id(), slug, title, body, sharing, message, baseRevisionId: base },
          });
        }),
      ),
    ),
    ...(project.followers ?? []).map((person, n) =>
      act(Math.max(publishedDaysAgo - 2 - n, 0), 200 + n, (moment) =>
        stage.play(person, moment, 'mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
          input: { projectId: id() },
        }),
      ),
    ),
    ...expectationActs(stage, project, id),
  ];
}

const place = (project: DemonstrationProject) => ({ ...project.territory, name: '' });

async function create(stage: Stage, project: DemonstrationProject, holder: string, moment: Date): Promise<string> {
  const { title, summary, description, themes } = project;
  const { createProject } = await stage.play(
    holder,
    moment,
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    {
      input: { title, summary, description, themes, territory: place(project) },
    },
  );
  return createProject!.id;
}

async function adapt(
  stage: Stage,
  planted: Planted,
  project: DemonstrationProject,
  holder: string,
  moment: Date,
): Promise<string> {
  const { project: origin, reason, comment } = project.adaptedFrom!;
  const { adaptProject } = await stage.play(
    holder,
    moment,
    'mutation ($input: AdaptProjectInput!) { adaptProject(input: $input) { id } }',
    {
      input: {
        originId: planted.projects.get(origin),
        title: project.title,
        reason,
        comment,
        territory: place(project),
        summary: project.summary,
      },
    },
  );
  return adaptProject!.id;
}

/** Members of the data came in before there was anything to ask: no request is shown for them. */
async function join(
  stage: Stage,
  globalId: string,
  person: string,
  role: 'HOLDER' | 'MEDIATOR' | 'CONTRIBUTOR',
  holder: string,
  moment: Date,
): Promise<void> {
  const { id: projectId } = fromGlobalId(globalId)!;
  await at(moment, () =>
    stage.db.write((tx) =>
      addMember(tx, { projectId, personId: stage.people.get(person)!, role, actorId: stage.people.get(holder)! }),
    ),
  );
}

async function latestRevision(stage: Stage, globalId: string, slug: string): Promise<string | null> {
  const { id } = fromGlobalId(globalId)!;
  const [row] = await stage.db.source.query('SELECT revision_id FROM page WHERE owner_id = $1 AND slug = $2', [
    id,
    slug,
  ]);
  return row ? Buffer.from(`Revision:${row.revision_id}`).toString('base64url') : null;
}

/** Who would use it and who does: people of the data, taken in turn so that each says one thing. */
function expectationActs(stage: Stage, project: DemonstrationProject, id: () => string): Act[] {
  const { wouldUse = 0, uses = 0, wouldHelp = 0 } = project.expectations ?? {};
  const kinds = [
    ...Array<string>(wouldUse).fill('WOULD_USE'),
    ...Array<string>(uses).fill('USES'),
    ...Array<string>(wouldHelp).fill('WOULD_HELP'),
  ];
  const shift = [...project.key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return kinds.map((kind, n) => ({
    daysAgo: Math.max(project.publishedDaysAgo - 5 - n, 0),
    order: 300 + n,
    run: (moment) => {
      const people = [...stage.people.keys()];
      return stage.play(
        people[(shift + n) % people.length]!,
        moment,
        'mutation ($input: SetExpectationInput!) { setExpectation(input: $input) { id } }',
        {
          input: { projectId: id(), kind },
        },
      );
    },
  }));
}
