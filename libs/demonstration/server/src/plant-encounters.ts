import { FederationProject } from '@essaim/federation-server';
import { at, fromGlobalId } from '@essaim/platform-server';
import { recordActivity } from '@essaim/projects-server';
import { claims, federationRequests, federations, joinRequests, organisations, projects } from './data/index.ts';
import type { DemonstrationFederation } from './data/types.ts';
import type { Act, Planted } from './plant-projects.ts';
import type { Stage } from './stage.ts';

/** Days a federation request waited before it was answered. */
const WAITED = 3;

/** Everything that happened between projects, and between them and people or organisations. */
export const encounterActs = (stage: Stage, planted: Planted): Act[] => [
  ...federations.flatMap((federation) => federationActs(stage, planted, federation)),
  ...federationRequests.map(({ from, to, message, by, daysAgo }) => ({
    daysAgo,
    order: 400,
    run: (moment: Date) => ask(stage, planted, { from, to, message, by }, moment),
  })),
  ...joinRequests.flatMap(({ project, person, message, role, daysAgo, answer }): Act[] => {
    // Who was let in is a member already: their request is history that the demonstration does not tell.
    if (answer?.accept) return [];
    let id = '';
    const asked: Act = {
      daysAgo,
      order: 410,
      run: async (moment) => {
        const input = { projectId: planted.projects.get(project), message, role };
        const { requestToJoin } = await stage.play(
          person,
          moment,
          'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }',
          { input },
        );
        id = requestToJoin!.id;
      },
    };
    if (!answer) return [asked];
    const answered: Act = {
      daysAgo: answer.daysAgo,
      order: 420,
      run: (moment) =>
        stage.play(
          answer.by,
          moment,
          'mutation ($input: AnswerRequestInput!) { answerJoinRequest(input: $input) { id } }',
          {
            input: { id, accept: false, message: answer.message },
          },
        ),
    };
    return [asked, answered];
  }),
  ...claims.map(({ project, person, evidence }) => ({
    daysAgo: 2,
    order: 430,
    run: (moment: Date) =>
      stage.play(person, moment, 'mutation ($input: ClaimProjectInput!) { claimProject(input: $input) { id } }', {
        input: { projectId: planted.projects.get(project), evidence },
      }),
  })),
  ...organisations.flatMap(({ key, members, follows }) =>
    follows.map((project, n) => ({
      daysAgo: Math.min(60 - n * 3, publishedDaysAgo(project)),
      order: 440,
      run: (moment: Date) =>
        stage.play(
          members[0]!.person,
          moment,
          'mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }',
          {
            input: { projectId: planted.projects.get(project), onBehalfOf: planted.organisations.get(key) },
          },
        ),
    })),
  ),
];

const publishedDaysAgo = (key: string): number => projects.find((project) => project.key === key)!.publishedDaysAgo;

async function ask(
  stage: Stage,
  planted: Planted,
  request: { from: string; to: string; message: string; by: string },
  moment: Date,
): Promise<string> {
  const { sendFederationRequest } = await stage.play(
    request.by,
    moment,
    'mutation ($input: SendFederationRequestInput!) { sendFederationRequest(input: $input) { id } }',
    {
      input: {
        fromProjectId: planted.projects.get(request.from),
        toProjectId: planted.projects.get(request.to),
        mode: 'FEDERATE',
        message: request.message,
      },
    },
  );
  return sendFederationRequest!.id;
}

function federationActs(stage: Stage, planted: Planted, federation: DemonstrationFederation): Act[] {
  const { projects: keys, daysAgo, sentBy, answeredBy, name, charter, page } = federation;
  const [from, to, ...later] = keys;
  let requestId = '';
  let federationId = '';
  return [
    {
      daysAgo: daysAgo + WAITED,
      order: 500,
      run: async (moment) => {
        requestId = await ask(stage, planted, { from, to, message: federation.requestMessage, by: sentBy }, moment);
      },
    },
    {
      daysAgo,
      order: 510,
      run: async (moment) => {
        const { answerFederationRequest } = await stage.play<{
          answerFederationRequest: { federation: { id: string; pages: { slug: string; revision: { id: string } }[] } };
        }>(
          answeredBy,
          moment,
          'mutation ($input: AnswerRequestInput!) { answerFederationRequest(input: $input) { federation { id pages { slug revision { id } } } } }',
          { input: { id: requestId, accept: true, message: federation.answer } },
        );
        const opened = answerFederationRequest.federation;
        federationId = opened.id;
        const input = { id: federationId, name, ...(charter && { charter }) };
        await stage.play(
          answeredBy,
          moment,
          'mutation ($input: UpdateFederationInput!) { updateFederation(input: $input) { id } }',
          { input },
        );
        const [first] = opened.pages;
        await stage.play(
          answeredBy,
          moment,
          'mutation ($input: SaveFederationPageInput!) { saveFederationPage(input: $input) { id } }',
          {
            input: {
              federationId,
              slug: first!.slug,
              title: page.title,
              body: page.body,
              baseRevisionId: first!.revision.id,
            },
          },
        );
      },
    },
    ...later.map((key, n) => ({
      daysAgo: Math.max(daysAgo - 20 * (n + 1), 1),
      order: 520,
      run: (moment: Date) => enter(stage, planted.projects.get(key)!, federationId, name, moment),
    })),
  ];
}

/** A project that came in later. Asking a federation to be let in is not built yet, so this is written down directly. */
async function enter(stage: Stage, project: string, federation: string, name: string, moment: Date): Promise<void> {
  const [projectId, federationId] = [fromGlobalId(project)!.id, fromGlobalId(federation)!.id];
  await at(moment, () =>
    stage.db.write(async (tx) => {
      await tx.insert(FederationProject, Object.assign(new FederationProject(), { federationId, projectId }) as never);
      const [{ slug }] = await tx.query('SELECT slug FROM federation WHERE id = $1', [federationId]);
      await recordActivity(tx, {
        projectId,
        kind: 'FEDERATED',
        actorId: null,
        params: { federation: name, other: name, path: `/federations/${slug}` },
      });
    }),
  );
}
