import { graphql, useQuery } from '@essaim/graphql';
import { IntroductionReader } from '@essaim/likeness-web';
import { Column, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const introductionPageQuery = graphql(`
  query IntroductionPage($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...IntroductionReader
    }
  }
`);

/** A mediator introduces two projects to each other: for the members of both. */
export default function IntroductionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(introductionPageQuery, { variables: { id } });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  if (data.node?.__typename !== 'Introduction') return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('introduction.title')} unlisted />
      <IntroductionReader introduction={data.node} />
    </Column>
  );
}
