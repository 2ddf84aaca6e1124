import { MailedLinkForm } from '@essaim/people-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';

/** Asks for a link to choose a new password. */
export default function ForgottenPasswordPage() {
  const { t } = useTranslation();
  return (
    <Column>
      <PageMeta title={t('people.reset.title')} unlisted />
      <PageHeader title={t('people.reset.title')} back={{ to: '/sign-in', label: t('people.signIn.title') }}>
        <p>{t('people.reset.lead')}</p>
      </PageHeader>
      <MailedLinkForm purpose="reset" />
    </Column>
  );
}
