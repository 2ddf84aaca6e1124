import { NewPasswordForm } from '@essaim/people-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Where the link of a password mail leads. */
export default function NewPasswordPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  return (
    <Column>
      <PageMeta title={t('people.reset.newTitle')} unlisted />
      <PageHeader title={t('people.reset.newTitle')}>
        <p>{t('people.reset.newLead')}</p>
      </PageHeader>
      <NewPasswordForm token={token} />
    </Column>
  );
}
