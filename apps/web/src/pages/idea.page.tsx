import { IdeaEditor, useIdea } from '@essaim/likeness-web';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** For admins: one idea, what people call it, and what this instance says of it. */
export default function IdeaPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const { idea, name, error, refetch } = useIdea(slug);
  if (idea === null) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={name ?? t('likeness.ideas.title')} unlisted />
      {idea ? (
        <>
          <PageHeader title={name} back={{ to: '/admin/ideas', label: t('likeness.ideas.title') }} />
          <IdeaEditor key={slug} idea={idea} at="/admin/ideas" />
        </>
      ) : (
        <Pending error={error} onRetry={refetch} />
      )}
    </Column>
  );
}
