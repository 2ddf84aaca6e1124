import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { NewProjectForm } from '../new-project/new-project-form.tsx';
import { PageMeta } from '../page-meta.tsx';

/** From a sentence to a published project, or to those who already carry the idea. */
export default function NewProjectPage() {
  const { t } = useTranslation();
  return (
    <Column width="wide">
      <PageMeta title={t('newProject.title')} description={t('newProject.description')} canonical="/new" />
      <PageHeader title={t('newProject.title')}>
        <p>{t('newProject.lead')}</p>
      </PageHeader>
      <NewProjectForm />
    </Column>
  );
}
