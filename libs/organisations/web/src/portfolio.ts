import type { ProjectStage } from '@essaim/graphql';

const day = 86_400_000; // ms

/** From when on changes are told. */
export const portfolioSpans = ['monday', 'month', 'quarter'] as const;
export type PortfolioSpan = (typeof portfolioSpans)[number];

/**
 * The moment from which changes are told, ISO. `monday` is the last one before today, at midnight: on a Monday, a week
 * ago. Days are counted in UTC, so that the server and every reader ask for the same.
 */
export function sinceOf(span: PortfolioSpan, now: Date): string {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const back = { monday: (now.getUTCDay() + 6) % 7 || 7, month: 30, quarter: 91 }[span]; // days
  return new Date(today - back * day).toISOString();
}

/** What is needed of a followed project to say how it goes. */
export interface Followed {
  stage: ProjectStage;
  updatedAt: string;
  activity: { nodes: readonly { createdAt: string }[] };
}

/** When something was last heard of a project, ISO: what happened there, or a change of its settings. */
export const lastSignOf = ({ updatedAt, activity }: Followed): string =>
  [updatedAt, activity.nodes[0]?.createdAt ?? ''].reduce((one, other) => (one > other ? one : other));

const quietAfter = 91; // days

/** A project that should be heard of and is not, for three months; one that said that it sleeps or has ended is not quiet. */
export const isQuiet = (project: Followed, now: Date): boolean =>
  project.stage !== 'SLEEPING' &&
  project.stage !== 'CLOSED' &&
  now.getTime() - Date.parse(lastSignOf(project)) > quietAfter * day;

/** What can have happened, in the order in which it is told; several codes of the API may be one of them. */
export const portfolioNews = [
  'FEDERATED',
  'ADAPTED',
  'STAGE_CHANGED',
  'PUBLISHED',
  'CLOSED',
  'MEMBER_JOINED',
  'PAGE_SAVED',
] as const;
export type PortfolioNews = (typeof portfolioNews)[number];

const newsOf: Record<string, PortfolioNews | undefined> = {
  ...Object.fromEntries(portfolioNews.map((kind) => [kind, kind])),
  REVIVED: 'STAGE_CHANGED',
};

/** How many projects did what; a project that did the same twice counts once. Those that nobody did are left out. */
export function countNews(
  changes: readonly { kind: string; project: { id: string } }[],
): { news: PortfolioNews; count: number }[] {
  const projects = new Map<PortfolioNews, Set<string>>();
  for (const { kind, project } of changes) {
    const news = newsOf[kind];
    if (news) projects.set(news, (projects.get(news) ?? new Set()).add(project.id));
  }
  return portfolioNews.flatMap((news) => {
    const count = projects.get(news)?.size ?? 0;
    return count > 0 ? [{ news, count }] : [];
  });
}

/** Changes under the project they happened to, where its newest is; each list newest first. */
export function changesByProject<Change extends { project: { id: string } }>(
  changes: readonly Change[],
): { project: Change['project']; changes: Change[] }[] {
  const groups = Map.groupBy(changes, ({ project }) => project.id);
  return [...groups.values()].map((group) => ({ project: group[0]!.project, changes: group }));
}
