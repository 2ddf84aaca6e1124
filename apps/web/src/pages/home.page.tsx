import {
  CalendarLink,
  calendarType,
  FeedLink,
  initiativesFeed,
  instanceFeed,
  lookedForCalendar,
} from '@essaim/feeds-web';
import { BrowseProjects, isNarrowed, searchFrom } from '@essaim/projects-web';
import { Card, Column, IconArrowRight, LinkButton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FollowWhatIsLookedFor } from '../home/follow-what-is-looked-for.tsx';
import { PageMeta } from '../page-meta.tsx';
import { DemonstrationNote } from '../shell/demonstration-note.tsx';

/** What are you looking for, and where? */
export default function HomePage() {
  const { t, i18n } = useTranslation();
  const [query] = useSearchParams();
  const feeds = [
    { title: t('feeds.initiatives'), href: initiativesFeed(searchFrom(query), null, i18n.language) },
    { title: t('feeds.activity'), href: instanceFeed(i18n.language) },
    {
      title: t('feeds.meetings'),
      href: lookedForCalendar(searchFrom(query), null, i18n.language),
      type: calendarType,
    },
  ];
  return (
    <Column width="lists">
      <PageMeta description={t('home.description')} canonical="/" feeds={feeds} />
      <h1>{t('home.title')}</h1>
      <BrowseProjects
        follow={({ search, place }) => (
          <>
            <FollowWhatIsLookedFor search={search} place={place} />
            <FeedLink
              href={initiativesFeed(search, place, i18n.language)}
              title={t(isNarrowed(search) || place ? 'feeds.initiativesHere' : 'feeds.initiatives')}
            />
            <CalendarLink
              href={lookedForCalendar(search, place, i18n.language)}
              title={t(isNarrowed(search) || place ? 'feeds.meetingsHere' : 'feeds.meetings')}
            />
          </>
        )}
      />
      <Card>
        <h2>{t('home.startTitle')}</h2>
        <p>{t('home.startText')}</p>
        <p>
          <LinkButton to="/new" look="primary" icon={IconArrowRight}>
            {t('shell.start')}
          </LinkButton>
        </p>
      </Card>
      <DemonstrationNote />
    </Column>
  );
}
