import { graphql, useQuery } from '@essaim/graphql';
import { FollowAfterSignIn, FollowSearch, FollowTerritory } from '@essaim/notifications-web';
import { useViewer } from '@essaim/people-web';
import { addressOf, filterOf, isNarrowed, type ProjectSearch, signInPath } from '@essaim/projects-web';
import { hasPoint, type Place } from '@essaim/territories-web';
import { useFormat } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const themeNamesQuery = graphql(`
  query ThemeNames($language: String!) {
    themes {
      slug
      name(language: $language)
    }
  }
`);

/** Hearing of what opens: such as is looked for, where something is; else in the place one looks at. */
export function FollowWhatIsLookedFor({ search, place }: { search: ProjectSearch; place: Place | null }) {
  const { viewer, loading } = useViewer();
  const narrowed = isNarrowed(search);
  if (loading || (!narrowed && !isKnown(place))) return null;
  if (!viewer) return <FollowAfterSignIn to={signInPath(addressOf(search))} />;
  if (narrowed) return <FollowNarrowed search={search} place={place} />;
  if (!isKnown(place)) return null;
  const around = place.kind === 'COMMUNE' && hasPoint(place);
  return <FollowTerritory place={place} radiusKm={around ? search.radiusKm : null} />;
}

const isKnown = (place: Place | null): place is Place & { code: string } => typeof place?.code === 'string';

function FollowNarrowed({ search, place }: { search: ProjectSearch; place: Place | null }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(themeNamesQuery, { variables: { language: i18n.language } });
  const themes = (data?.themes ?? []).filter(({ slug }) => search.themes.includes(slug)).map(({ name }) => name);
  const stages = search.stages.map((stage) => t(`projects.stage.${stage}`));
  const where =
    place &&
    (place.kind === 'COMMUNE' ? t('projects.search.around', { place: place.name, km: search.radiusKm }) : place.name);
  const what = [search.words, ...themes, ...stages].filter(Boolean);
  const name = [format.list(what), where].filter(Boolean).join(' · ').slice(0, 120);
  return <FollowSearch words={search.words} filter={filterOf(search, place)} name={name} />;
}
