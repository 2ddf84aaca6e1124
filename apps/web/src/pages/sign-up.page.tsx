import { SignUpForm } from '@essaim/people-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Opens an account. */
export default function SignUpPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  return (
    <Column>
      <PageMeta title={t('people.signUp.title')} description={t('people.signUp.lead')} />
      <PageHeader title={t('people.signUp.title')}>
        <p>{t('people.signUp.lead')}</p>
      </PageHeader>
      <SignUpForm next={query.get('next')} />
    </Column>
  );
}
