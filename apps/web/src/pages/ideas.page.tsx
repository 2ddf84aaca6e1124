import { IdeasList, ideaScopes, useIdeas } from '@essaim/likeness-web';
import { Column, LinkButton, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** For admins: the ideas that this instance knows by several names. `?q=` finds some, `?show=own` those of its own. */
export default function IdeasPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const query = search.get('q')?.trim() ?? '';
  const scope = ideaScopes.find((one) => one.toLowerCase() === search.get('show')) ?? 'ALL';
  const list = useIdeas(query, scope);
  if (list.ideas === null) return <NotFoundPage />;
  return (
    <Column width="lists">
      <PageMeta title={t('likeness.ideas.title')} unlisted />
      <PageHeader
        title={t('likeness.ideas.title')}
        actions={
          <LinkButton to="/admin/new-idea" look="primary">
            {t('likeness.ideas.add')}
          </LinkButton>
        }
      >
        <p>{t('likeness.ideas.text')}</p>
        <p>
          <Link to="/admin/likeness">{t('likeness.report.title')}</Link>
        </p>
      </PageHeader>
      <IdeasList query={query} scope={scope} list={list} at="/admin/ideas" />
    </Column>
  );
}
