import { hasPoint, type Place, useChosenPlace } from '@essaim/territories-web';
import { useViewer } from '@essaim/people-web';
import { EmptyState, IconList, IconMap, InBrowser, LinkButton, Section, Skeleton, useVoice } from '@essaim/ui';
import { lazy, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import styles from './browse-projects.module.css';
import { PlaceChoice } from './place-choice.tsx';
import { ProjectList } from './project-list.tsx';
import { addressOf, filterOf, isNarrowed, type ProjectSearch, radii, searchFrom } from './project-search.ts';
import { SearchFilters } from './search-filters.tsx';
import { SearchForm } from './search-form.tsx';
import { useProjects } from './use-projects.ts';

const ProjectMap = lazy(() => import('./project-map.tsx').then(({ ProjectMap: map }) => ({ default: map })));

/**
 * Finding projects: what and where, as lists (near first, then elsewhere) or on a map. The address holds the search.
 * Beginning one instead is offered once, by the page, under all of it.
 */
export function BrowseProjects({
  follow,
}: {
  /** The way to hear of what opens that this would find, or there. */
  follow?: (looked: { search: ProjectSearch; place: Place | null }) => ReactNode;
}) {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const { viewer } = useViewer();
  const { place: chosen, choose } = useChosenPlace();
  const { announce } = useVoice();
  const search = useMemo(() => searchFrom(query), [query]);
  const place = chosen ?? viewer?.territory ?? null;
  const narrowed = isNarrowed(search);

  const onMap = search.view === 'map';
  const nearby = useProjects({
    words: search.words,
    filter: filterOf(search, place),
    place,
    first: 6,
    counted: narrowed,
    skip: place === null || onMap,
  });
  const elsewhere = useProjects({
    words: search.words,
    filter: filterOf(search, null),
    place,
    counted: narrowed,
    skip: onMap,
  });
  const near = new Set(nearby.projects?.nodes.map(({ id }) => id));

  const total = elsewhere.projects?.totalCount;
  const first = useRef(true);
  useEffect(() => {
    if (typeof total === 'number' && !first.current) announce(t('projects.search.found', { count: total }));
    first.current = false;
  }, [total, announce, t]);

  const around = place?.kind === 'COMMUNE' && hasPoint(place);
  const here =
    place && t(place.kind === 'COMMUNE' ? 'projects.search.near' : 'projects.search.in', { place: place.name });
  const wider = radii.find((km) => km > search.radiusKm);
  return (
    <div className={styles.browse}>
      <div className={styles.asked}>
        <SearchForm search={search} />
        <div className={styles.choices}>
          <PlaceChoice place={place} onPlace={choose} search={search} />
          <SearchFilters search={search} />
        </div>
        {follow && <div className={styles.choices}>{follow({ search, place })}</div>}
        {narrowed && (
          <p className={styles.found}>
            {!!total && <span>{t('projects.search.found', { count: total })}</span>}
            <LinkButton look="plain" to={addressOf({ ...search, words: '', themes: [], stages: [] })}>
              {t('projects.search.clear')}
            </LinkButton>
          </p>
        )}
      </div>

      <nav aria-label={t('projects.search.view')} className={styles.views}>
        <Link to={addressOf({ ...search, view: 'list' })} preventScrollReset aria-current={onMap ? undefined : 'true'}>
          <IconList size={20} stroke={1.75} aria-hidden /> {t('projects.search.list')}
        </Link>
        <Link to={addressOf({ ...search, view: 'map' })} preventScrollReset aria-current={onMap ? 'true' : undefined}>
          <IconMap size={20} stroke={1.75} aria-hidden /> {t('projects.search.map')}
        </Link>
      </nav>

      {onMap && (
        <InBrowser fallback={<Skeleton lines={8} />}>
          <ProjectMap search={search} place={place} />
        </InBrowser>
      )}

      {!onMap && here && (
        <Section title={here}>
          <ProjectList
            found={nearby}
            label={here}
            empty={
              <EmptyState
                title={
                  around
                    ? t('projects.search.nothingWithin', { km: search.radiusKm, place: place.name })
                    : t('projects.search.nothingIn', { place: place.name })
                }
                action={
                  around &&
                  wider && (
                    <LinkButton to={addressOf({ ...search, radiusKm: wider })} preventScrollReset>
                      {t('projects.search.widen', { km: wider })}
                    </LinkButton>
                  )
                }
              >
                {t('projects.search.nothingNearHint')}
              </EmptyState>
            }
          />
        </Section>
      )}

      {!onMap && (
        <Section
          title={t(
            narrowed
              ? place
                ? 'projects.search.elsewhereResults'
                : 'projects.search.results'
              : place
                ? 'projects.search.recentElsewhere'
                : 'projects.search.recent',
          )}
        >
          <ProjectList
            found={elsewhere}
            without={near}
            label={t(place ? 'projects.search.recentElsewhere' : 'projects.search.recent')}
            empty={
              <EmptyState title={t(near.size > 0 ? 'projects.search.nothingElsewhere' : 'projects.search.nothing')}>
                {near.size === 0 && t('projects.search.nothingHint')}
              </EmptyState>
            }
          />
        </Section>
      )}
    </div>
  );
}
