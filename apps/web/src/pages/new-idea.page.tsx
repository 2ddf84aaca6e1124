import { useViewer } from '@essaim/people-web';
import { IdeaEditor } from '@essaim/likeness-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** For admins: an idea that Essaim does not know yet. */
export default function NewIdeaPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (viewer && !viewer.instanceRoles?.includes('ADMIN')) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('likeness.ideas.new')} unlisted />
      <PageHeader title={t('likeness.ideas.new')} back={{ to: '/admin/ideas', label: t('likeness.ideas.title') }}>
        {t('likeness.ideas.newText')}
      </PageHeader>
      <IdeaEditor idea={null} at="/admin/ideas" />
    </Column>
  );
}
