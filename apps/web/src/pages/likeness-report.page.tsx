import { LikenessReport, useLikenessReport } from '@essaim/likeness-web';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** For admins: how likenesses do on this instance. */
export default function LikenessReportPage() {
  const { t } = useTranslation();
  const { report, error, refetch } = useLikenessReport();
  if (report === null) return <NotFoundPage />;
  return (
    <Column width="lists">
      <PageMeta title={t('likeness.report.title')} unlisted />
      <PageHeader title={t('likeness.report.title')}>
        <p>{t('likeness.report.text')}</p>
        <p>
          <Link to="/admin/ideas">{t('likeness.ideas.title')}</Link>
        </p>
      </PageHeader>
      {report ? <LikenessReport report={report} /> : <Pending error={error} onRetry={refetch} />}
    </Column>
  );
}
