import { VerifyAddress } from '@essaim/people-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Where the link of a verification mail leads. */
export default function VerifyPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  return (
    <Column>
      <PageMeta title={t('people.verify.title')} unlisted />
      <PageHeader title={t('people.verify.title')} />
      <VerifyAddress token={token} />
    </Column>
  );
}
