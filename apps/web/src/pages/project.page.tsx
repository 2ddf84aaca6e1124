import { graphql, useQuery } from '@essaim/graphql';
import { ProjectHeader, ProjectTabs } from '@essaim/projects-web';
import { Column, Pending } from '@essaim/ui';
import { Outlet, useLocation, useMatch } from 'react-router';
import { Redirect } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import { ProjectActs } from '../project/project-acts.tsx';
import NotFoundPage from './not-found.page.tsx';

// One request for the page: each piece says what it shows, and alone can read it.
const projectPageQuery = graphql(`
  query ProjectPage($slug: String!) {
    project(slug: $slug) {
      id
      slug
      viewerCan {
        edit
        publish
      }
      ...ProjectHeader
      ...JoinProject
      ...FollowProject
      ...ClaimListing
      ...HideProject
      ...MergeListing
      ...ExpectationChoice
      ...AdaptLink
      ...AdaptedFrom
      ...AskFederation
    }
  }
`);

/** A project's space: who it is and what to do, then one of its parts. */
export default function ProjectPage() {
  const { slug } = useProjectAddress();
  const { pathname, search } = useLocation();
  const front = useMatch('/projects/:slug') !== null;
  const inner = useMatch('/projects/:slug/:part') === null && !front;
  const { data, error, refetch } = useQuery(projectPageQuery, { variables: { slug } });
  const project = data?.project;
  if (project === null) return <NotFoundPage />;
  // Addresses it had before still lead here.
  if (project && project.slug !== slug)
    return <Redirect to={pathname.replace(`/projects/${slug}`, `/projects/${project.slug}`) + search} moved />;
  const writing = pathname.endsWith('/new-page');
  return (
    <Column width={front ? 'lists' : 'content'}>
      {project ? (
        <ProjectHeader
          project={project}
          size={front ? 'front' : inner || writing ? 'inner' : 'tab'}
          acts={<ProjectActs project={project} />}
        />
      ) : (
        <Pending error={error} onRetry={refetch} />
      )}
      <ProjectTabs slug={slug} />
      <Outlet />
    </Column>
  );
}
