import { DemonstrationSignIns, MailedLinkForm, SignInForm } from '@essaim/people-web';
import { Card, Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Signs in: with a password, with a link by mail, or as someone of the demonstration. */
export default function SignInPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const next = query.get('next');
  return (
    <Column>
      <PageMeta title={t('people.signIn.title')} unlisted />
      <PageHeader title={t('people.signIn.title')}>
        <p>
          {t('people.signIn.new')}{' '}
          <Link to={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>{t('shell.signUp')}</Link>
        </p>
      </PageHeader>
      <SignInForm next={next} />
      <Card>
        <h2>{t('people.mailedLink.title')}</h2>
        <p>{t('people.mailedLink.text')}</p>
        <MailedLinkForm purpose="signIn" />
      </Card>
      <DemonstrationSignIns next={next} />
    </Column>
  );
}
