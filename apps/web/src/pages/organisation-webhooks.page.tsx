import { graphql, useQuery } from '@essaim/graphql';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { Webhooks } from '@essaim/webhooks-web';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const organisationWebhooksPageQuery = graphql(`
  query OrganisationWebhooksPage($slug: String!) {
    organisation(slug: $slug) {
      id
      slug
      name
      webhooks {
        id
        ...WebhookList
      }
    }
  }
`);

/** Which other tools are told what happens in the projects that an organisation follows, for its admins. */
export default function OrganisationWebhooksPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationWebhooksPageQuery, { variables: { slug } });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  const { organisation } = data;
  if (!organisation?.webhooks) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('webhooks.titleOf', { name: organisation.name })} unlisted />
      <PageHeader
        title={organisation.name}
        back={{ to: `/organisations/${organisation.slug}/edit`, label: t('webhooks.back') }}
      />
      <Webhooks owner={{ organisationId: organisation.id }} webhooks={organisation.webhooks} />
    </Column>
  );
}
