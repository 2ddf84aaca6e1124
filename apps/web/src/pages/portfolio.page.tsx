import { OrganisationPortfolio, portfolioSpans, sinceOf, usePortfolio } from '@essaim/organisations-web';
import { Column, EmptyState, IconBuildingCommunity, LinkButton, PageHeader, Pending } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** How the projects that an organisation follows are doing, for its members; `?since=month` looks further back. */
export default function PortfolioPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const [query] = useSearchParams();
  const [now] = useState(() => new Date());
  const span = portfolioSpans.find((one) => one === query.get('since')) ?? 'monday';
  const { organisation, error, refetch, more } = usePortfolio(slug, sinceOf(span, now));
  if (organisation === null) return <NotFoundPage />;
  return (
    <Column width="lists">
      <PageMeta
        title={
          organisation
            ? `${t('organisations.portfolio.title')} · ${organisation.name}`
            : t('organisations.portfolio.title')
        }
        unlisted
      />
      {!organisation && <Pending error={error} onRetry={refetch} />}
      {organisation &&
        (organisation.viewerCan.follow ? (
          <OrganisationPortfolio organisation={organisation} span={span} onMore={more} />
        ) : (
          <>
            <PageHeader title={t('organisations.portfolio.title')} />
            <EmptyState
              icon={IconBuildingCommunity}
              title={t('organisations.portfolio.forMembers', { name: organisation.name })}
              action={<LinkButton to={`/organisations/${organisation.slug}`}>{organisation.name}</LinkButton>}
            >
              {t('organisations.portfolio.forMembersText')}
            </EmptyState>
          </>
        ))}
    </Column>
  );
}
