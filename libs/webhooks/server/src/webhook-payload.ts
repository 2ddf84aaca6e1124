import { toGlobalId, type Tx } from '@essaim/platform-server';
import { Activity, isPublic, projectRows, type ProjectRow } from '@essaim/projects-server';
import type { Webhook } from './webhook.entity.ts';

/** A project as a payload names it: what its public page says of it. */
interface NamedProject {
  id: string;
  slug: string;
  title: string;
  stage: string;
  url: string;
}

/**
 * What is sent, as docs/webhooks.md describes it: which kind of thing happened, when, to which project, and where it can be
 * read. Ids are those of GraphQL. No person is named: what has left could not be forgotten with their account.
 */
export interface WebhookPayload {
  /** `project.federated`, or `ping`. */
  type: string;
  /** When it happened, RFC 3339. */
  timestamp: string;
  data: {
    webhook: { id: string };
    activity?: { id: string; kind: string; url: string };
    project?: NamedProject;
    otherProject?: NamedProject;
    stage?: { from: string; to: string };
  };
}

/** A test: nothing but that it is one. */
export const pingPayload = (webhook: Webhook, at: Date): WebhookPayload => ({
  type: 'ping',
  timestamp: at.toISOString(),
  data: { webhook: { id: toGlobalId('Webhook', webhook.id) } },
});

/** What there is to say of an activity by now; null once a project that it names is not public any more. */
export async function activityPayload(
  tx: Tx,
  publicUrl: string,
  webhook: Webhook,
  activityId: string,
): Promise<WebhookPayload | null> {
  const activity = await tx.findOneBy(Activity, { id: activityId });
  if (!activity) return null;
  const { projectId, otherProjectId, kind, params, createdAt } = activity;
  const rows = await projectRows(tx, otherProjectId ? [projectId, otherProjectId] : [projectId]);
  const project = rows.find(({ id }) => id === projectId);
  const other = rows.find(({ id }) => id === otherProjectId);
  if (!project || !isPublic(project) || (otherProjectId && !(other && isPublic(other)))) return null;
  const named = nameIn(publicUrl);
  return {
    type: `project.${kind.toLowerCase()}`,
    timestamp: createdAt.toISOString(),
    data: {
      webhook: { id: toGlobalId('Webhook', webhook.id) },
      activity: {
        id: toGlobalId('Activity', activity.id),
        kind,
        url: publicUrl + (params['path'] ?? `/projects/${project.slug}`),
      },
      project: named(project),
      ...(other && { otherProject: named(other) }),
      ...(params['from'] && params['to'] && { stage: { from: params['from'], to: params['to'] } }),
    },
  };
}

const nameIn =
  (publicUrl: string) =>
  ({ id, slug, title, stage }: ProjectRow): NamedProject => ({
    id: toGlobalId('Project', id),
    slug,
    title,
    stage,
    url: `${publicUrl}/projects/${slug}`,
  });
