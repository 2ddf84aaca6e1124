import { ClaimQueue, claimStatuses, useClaimQueue } from '@essaim/projects-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** For moderators: listings whose people ask to carry them here. `?status=accepted` shows those answered. */
export default function ClaimsPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const status = claimStatuses.find((one) => one.toLowerCase() === query.get('status')) ?? 'PENDING';
  const queue = useClaimQueue(status);
  if (queue.claims === null) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('requests.claims.title')} unlisted />
      <PageHeader title={t('requests.claims.title')}>{t('requests.claims.text')}</PageHeader>
      <ClaimQueue key={status} status={status} queue={queue} at="/moderation/claims" />
    </Column>
  );
}
