import { activityFeed, CalendarLink, calendarType, FeedLink, Feeds, meetingsCalendar } from '@essaim/feeds-web';
import { graphql, useQuery } from '@essaim/graphql';
import { firstWords, OrganisationHeader, OrganisationMembers } from '@essaim/organisations-web';
import { OrganisationWatch } from '@essaim/notifications-web';
import { useViewer } from '@essaim/people-web';
import { ProjectListItem, signInPath } from '@essaim/projects-web';
import { Column, List, LoadMore, Pending, Section } from '@essaim/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const organisationPageQuery = graphql(`
  query OrganisationPage($slug: String!, $after: String) {
    organisation(slug: $slug) {
      id
      slug
      name
      description
      ...OrganisationHeader
      ...OrganisationMembers
      ...WatchedOrganisation
    }
  }
`);

const followedByQuery = graphql(`
  query ProjectsFollowedBy($slug: String!, $after: String) {
    organisation(slug: $slug) {
      id
      followedProjects(first: 10, after: $after) {
        nodes {
          id
          ...ProjectListItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** An organisation: who it is, who is in it, what it follows. */
export default function OrganisationPage() {
  const { t, i18n } = useTranslation();
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(organisationPageQuery, { variables: { slug } });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  const { organisation } = data;
  if (!organisation) return <NotFoundPage />;
  const feed = {
    title: t('feeds.organisation', { name: organisation.name }),
    href: activityFeed('organisations', organisation.slug, i18n.language),
  };
  const calendar = {
    title: t('feeds.organisationMeetings', { name: organisation.name }),
    href: meetingsCalendar('organisations', organisation.slug, i18n.language),
  };
  return (
    <Column>
      <PageMeta
        title={organisation.name}
        description={organisation.description && firstWords(organisation.description)}
        canonical={`/organisations/${organisation.slug}`}
        feeds={[feed, { ...calendar, type: calendarType }]}
      />
      <OrganisationHeader
        organisation={organisation}
        acts={
          <OrganisationWatch
            organisation={organisation}
            signIn={viewer || loading ? null : signInPath(`/organisations/${organisation.slug}`)}
          />
        }
      />
      <Followed slug={slug}>
        <FeedLink {...feed} />
        <CalendarLink {...calendar} />
      </Followed>
      <OrganisationMembers
        organisation={organisation}
        viewerId={viewer?.id ?? null}
        onMore={(after) => void fetchMore({ variables: { after } })}
      />
    </Column>
  );
}

/** The projects it follows, and the ways to hear of them elsewhere; nothing where there are none. */
function Followed({ slug, children }: { slug: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { data, fetchMore } = useQuery(followedByQuery, { variables: { slug } });
  const projects = data?.organisation?.followedProjects;
  if (!projects || projects.nodes.length === 0) return null;
  return (
    <Section title={t('organisations.follows')}>
      <div>
        <List label={t('organisations.follows')}>
          {projects.nodes.map((project) => (
            <ProjectListItem key={project.id} project={project} />
          ))}
        </List>
        <LoadMore pageInfo={projects.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
        <Feeds>{children}</Feeds>
      </div>
    </Section>
  );
}
