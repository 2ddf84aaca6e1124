import { graphql, useQuery } from '@essaim/graphql';
import { AdaptForm } from '@essaim/lineage-web';
import { nameOf, useCarryOver, useNewProject } from '@essaim/projects-web';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const adaptProjectPageQuery = graphql(`
  query AdaptProjectPage($slug: String!) {
    project(slug: $slug) {
      id
      slug
      title
      viewerCan {
        adapt
      }
    }
  }
`);

/** Taking a project up elsewhere; `?from=draft` with what is being typed on this device. */
export default function AdaptProjectPage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const fromDraft = query.get('from') === 'draft';
  const { ready, draft, startAgain } = useNewProject();
  const carryOver = useCarryOver();
  const { data, error, refetch } = useQuery(adaptProjectPageQuery, { variables: { slug } });
  if (!data || (fromDraft && !ready))
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  const { project } = data;
  if (!project?.viewerCan.adapt) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('lineage.adapt.of', { title: project.title })} unlisted />
      <PageHeader title={t('lineage.adapt.of', { title: project.title })} back={{ to: at, label: project.title }}>
        <p>{t('lineage.adapt.text')}</p>
      </PageHeader>
      <AdaptForm
        key={String(ready)}
        origin={project}
        {...(fromDraft && { start: { title: nameOf(draft), summary: draft.sentence, place: draft.place } })}
        onAdapted={async (adaptation) => {
          if (fromDraft) {
            await carryOver(draft, adaptation);
            startAgain();
          }
          void navigate(`/projects/${adaptation.slug}/edit`);
        }}
      />
    </Column>
  );
}
