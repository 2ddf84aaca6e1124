import { NewOrganisationForm } from '@essaim/organisations-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';

/** Opening the space of an organisation. */
export default function NewOrganisationPage() {
  const { t } = useTranslation();
  return (
    <Column>
      <PageMeta title={t('organisations.new.title')} unlisted />
      <PageHeader title={t('organisations.new.title')} back={{ to: '/organisations', label: t('organisations.title') }}>
        {t('organisations.new.text')}
      </PageHeader>
      <NewOrganisationForm />
    </Column>
  );
}
