import { graphql, useQuery } from '@essaim/graphql';
import { PageReader } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectPagePageQuery = graphql(`
  query ProjectPagePage($slug: String!, $page: String!) {
    project(slug: $slug) {
      id
      title
      page(slug: $page) {
        id
        title
        ...PageReader
      }
    }
  }
`);

/** One page of a project's file. */
export default function ProjectPagePage() {
  const { slug, at } = useProjectAddress();
  const { page = '' } = useParams();
  const { data, error, refetch } = useQuery(projectPagePageQuery, { variables: { slug, page } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  if (!data.project.page) return <NotFoundPage />;
  return (
    <>
      <PageMeta title={`${data.project.page.title} · ${data.project.title}`} type="article" />
      <PageReader page={data.project.page} at={at} />
    </>
  );
}
