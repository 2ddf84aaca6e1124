import { MediationQueue, queueOrders, queueParts, useLikenessQueue } from '@essaim/likeness-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** For mediators: projects to bring together. `?show=doubtful`, `?show=settled`, `?order=nearest`. */
export default function MediationPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const show = queueParts.find((one) => one.toLowerCase() === query.get('show')) ?? 'CLUSTERS';
  const order = queueOrders.find((one) => one.toLowerCase() === query.get('order')) ?? 'NEWEST';
  const read = useLikenessQueue(show, order);
  if (read.queue === null) return <NotFoundPage />;
  return (
    <Column width="lists">
      <PageMeta title={t('mediation.title')} unlisted />
      <PageHeader title={t('mediation.title')}>
        <p>{t('mediation.text')}</p>
      </PageHeader>
      <MediationQueue key={`${show} ${order}`} show={show} order={order} read={read} at="/mediation" />
    </Column>
  );
}
