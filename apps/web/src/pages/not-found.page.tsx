import { Column, LinkButton, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';

/** Where no page is. */
export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Column>
      <PageMeta title={t('notFound.title')} status={404} unlisted />
      <PageHeader
        title={t('notFound.title')}
        actions={
          <LinkButton to="/" look="primary">
            {t('notFound.search')}
          </LinkButton>
        }
      >
        <p>{t('notFound.text')}</p>
      </PageHeader>
    </Column>
  );
}
