import { FederationAbout } from '@essaim/federation-web';
import { activityFeed, CalendarLink, calendarType, FeedLink, Feeds, meetingsCalendar } from '@essaim/feeds-web';
import { graphql, useQuery } from '@essaim/graphql';
import { Pending, useFormat } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

const federationAboutPageQuery = graphql(`
  query FederationAboutPage($slug: String!, $after: String) {
    federation(slug: $slug) {
      id
      slug
      name
      projects(first: 20, after: $after) {
        nodes {
          id
          title
        }
      }
      ...FederationAbout
    }
  }
`);

/** Which projects act together, and on what terms. */
export default function FederationAboutPage() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { slug = '' } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(federationAboutPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  const { federation } = data;
  if (!federation) return null;
  const titles = federation.projects.nodes.map(({ title }) => title);
  const feed = {
    title: t('feeds.federation', { name: federation.name }),
    href: activityFeed('federations', federation.slug, i18n.language),
  };
  const calendar = {
    title: t('feeds.federationMeetings', { name: federation.name }),
    href: meetingsCalendar('federations', federation.slug, i18n.language),
  };
  return (
    <>
      <PageMeta
        title={federation.name}
        description={titles.length > 0 ? t('federation.description', { projects: format.list(titles) }) : null}
        canonical={`/federations/${federation.slug}`}
        feeds={[feed, { ...calendar, type: calendarType }]}
      />
      <FederationAbout federation={federation} onMore={(after) => void fetchMore({ variables: { after } })} />
      <Feeds>
        <FeedLink {...feed} />
        <CalendarLink {...calendar} />
      </Feeds>
    </>
  );
}
