import { graphql, useQuery } from '@essaim/graphql';
import { OrganisationSettings } from '@essaim/organisations-web';
import { Column, IconWebhook, LinkButton, PageHeader, Pending, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const organisationEditPageQuery = graphql(`
  query OrganisationEditPage($slug: String!) {
    organisation(slug: $slug) {
      id
      slug
      name
      viewerCan {
        edit
      }
      ...OrganisationSettings
    }
  }
`);

/** What an organisation says of itself. */
export default function OrganisationEditPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationEditPageQuery, { variables: { slug } });
  if (data && !data.organisation?.viewerCan.edit) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('organisations.edit.act')} unlisted />
      {data?.organisation ? (
        <>
          <PageHeader
            title={t('organisations.edit.title', { name: data.organisation.name })}
            back={{ to: `/organisations/${data.organisation.slug}`, label: data.organisation.name }}
          />
          <OrganisationSettings key={data.organisation.id} organisation={data.organisation} />
          <Section title={t('webhooks.title')}>
            <p>
              <LinkButton to={`/organisations/${data.organisation.slug}/webhooks`} icon={IconWebhook}>
                {t('webhooks.open')}
              </LinkButton>
            </p>
          </Section>
        </>
      ) : (
        <Pending error={error} onRetry={refetch} />
      )}
    </Column>
  );
}
