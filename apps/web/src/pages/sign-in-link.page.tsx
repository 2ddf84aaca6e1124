import { SignInWithLink } from '@essaim/people-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Where the link of a sign-in mail leads. */
export default function SignInLinkPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  return (
    <Column>
      <PageMeta title={t('people.signIn.title')} unlisted />
      <PageHeader title={t('people.signIn.welcomeBack')}>
        <p>{t('people.signIn.oneStep')}</p>
      </PageHeader>
      <SignInWithLink token={token} />
    </Column>
  );
}
