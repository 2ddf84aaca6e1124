import { graphql, useQuery } from '@essaim/graphql';
import { hasPoint, type Place } from '@essaim/territories-web';
import { Button, IconMinus, IconPlus, IconZoomReset, List, Note, RefusalNote, Section, useVoice } from '@essaim/ui';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clustersOf } from './map-clusters.ts';
import outline from './map-outline.json';
import { boxAround, type MapPoint, type MapView, movedBy, pointAt, viewOf, zoomedBy } from './map-view.ts';
import { type Town, townsIn } from './map-towns.ts';
import { ProjectListItem } from './project-list-item.tsx';
import styles from './project-map.module.css';
import { filterOf, type ProjectSearch } from './project-search.ts';
import { useMapView } from './use-map-view.ts';

const mapQuery = graphql(`
  query ProjectsOnMap($search: String, $filter: ProjectFilter) {
    projects(search: $search, filter: $filter, first: 100) {
      nodes {
        id
        title
        territory {
          name
          latitude
          longitude
        }
        ...ProjectListItem
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const calm = 300; // ms without a move before asking what is there
const step = 80; // pixels an arrow key moves the map

// Where the map opens, in degrees: mainland France.
const mainland: MapPoint[] = [pointAt(51.2, -5.2), pointAt(41.8, 9.4)];

/** Projects where they are, gathered where they are too close; what is pressed, or else what is in sight, is listed below. */
export function ProjectMap({ search, place }: { search: ProjectSearch; place: Place | null }) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const frame = useRef<HTMLDivElement>(null);
  const start = (size: { width: number; height: number }): MapView => {
    if (!hasPoint(place)) return viewOf(mainland, size);
    const reach = place.kind === 'COMMUNE' ? search.radiusKm / 100 : place.kind === 'REGION' ? 1.6 : 0.7; // degrees
    const { latitude, longitude } = place;
    return viewOf([pointAt(latitude + reach, longitude - reach), pointAt(latitude - reach, longitude + reach)], size);
  };
  const { view, change, hand } = useMapView(frame, start);

  const filter = useSettledFilter(view, search);
  const { data, previousData, error } = useQuery(mapQuery, {
    variables: { search: search.words || null, filter },
    skip: filter === null,
  });
  const projects = (data ?? previousData)?.projects;

  const placed = useMemo(
    () =>
      (projects?.nodes ?? []).flatMap((project) => {
        const { latitude, longitude } = project.territory ?? {};
        return typeof latitude === 'number' && typeof longitude === 'number'
          ? [{ project, point: pointAt(latitude, longitude) }]
          : [];
      }),
    [projects],
  );
  const clusters = useMemo(() => (view ? clustersOf(placed, view, ({ point }) => point) : []), [placed, view]);
  const [pressed, setPressed] = useState<ReadonlySet<string> | null>(null);

  const inSight = clusters.flatMap(({ things }) => things);
  const listed = pressed ? placed.filter(({ project }) => pressed.has(project.id)) : inSight.slice(0, 12);

  const press = (things: typeof placed) => {
    const points = things.map(({ point }) => point);
    const together = points.every(({ x, y }) => Math.hypot(x - points[0]!.x, y - points[0]!.y) < 0.5);
    if (things.length === 1 || together) {
      setPressed(new Set(things.map(({ project }) => project.id)));
      announce(t('projects.map.listedBelow', { count: things.length }));
    } else {
      setPressed(null);
      change((shown) => viewOf(points, shown));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const move = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key];
    if (move) change((shown) => movedBy(shown, move[0]!, move[1]!));
    else if (event.key === '+') change((shown) => zoomedBy(shown, 2));
    else if (event.key === '-') change((shown) => zoomedBy(shown, 0.5));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.map}>
      <div className={styles.board}>
        <div
          ref={frame}
          className={styles.frame}
          role="application"
          aria-roledescription={t('projects.map.role')}
          aria-label={t('projects.map.label')}
          tabIndex={0}
          onKeyDown={onKeyDown}
          {...hand}
        >
          {view && <Ground view={view} marks={clusters} />}
          {view &&
            clusters.map(({ things, x, y }) => (
              <button
                key={things[0]!.project.id}
                type="button"
                className={styles.mark}
                data-many={things.length > 1 || undefined}
                aria-pressed={pressed?.has(things[0]!.project.id) ?? false}
                aria-label={
                  things.length === 1
                    ? [things[0]!.project.title, things[0]!.project.territory?.name].filter(Boolean).join(', ')
                    : t('projects.map.many', {
                        count: things.length,
                        place: things[0]!.project.territory?.name ?? '',
                      })
                }
                style={{ left: x, top: y }}
                onClick={() => press(things)}
              >
                <span>{things.length > 1 && things.length}</span>
              </button>
            ))}
        </div>
        <div className={styles.controls}>
          <Button icon={IconPlus} onClick={() => change((shown) => zoomedBy(shown, 2))}>
            {t('projects.map.closer')}
          </Button>
          <Button icon={IconMinus} onClick={() => change((shown) => zoomedBy(shown, 0.5))}>
            {t('projects.map.further')}
          </Button>
          <Button icon={IconZoomReset} onClick={() => change((shown) => viewOf(mainland, shown))}>
            {t('projects.map.mainland')}
          </Button>
        </div>
      </div>
      {error && <RefusalNote refusal={{ code: 'OFFLINE', message: '', fields: [] }} />}
      {projects?.pageInfo.hasNextPage && <Note>{t('projects.map.tooMany')}</Note>}
      <Section
        title={
          pressed
            ? t('projects.map.here', { count: listed.length })
            : t('projects.map.inSight', { count: inSight.length })
        }
      >
        {listed.length > 0 ? (
          <List>
            {listed.map(({ project }) => (
              <ProjectListItem key={project.id} project={project} />
            ))}
          </List>
        ) : (
          projects && <p>{t('projects.map.nothing')}</p>
        )}
      </Section>
    </div>
  );
}

/** Land, borders, and the towns by which one finds one's way. */
function Ground({ view, marks }: { view: MapView; marks: MapPoint[] }) {
  const { width, height, unitsPerPixel } = view;
  const left = view.x - (width / 2) * unitsPerPixel;
  const top = view.y - (height / 2) * unitsPerPixel;
  const towns = townsIn(view, outline.towns as Town[], marks);
  return (
    <svg
      className={styles.ground}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width * unitsPerPixel} ${height * unitsPerPixel}`}
      aria-hidden
    >
      <path className={styles.around} d={outline.land.around} />
      <path className={styles.here} d={outline.land.here} />
      <path className={styles.border} d={outline.land.borders} />
      {towns.map(({ town: [name, x, y], beside }) => (
        <g key={`${name} ${x}`} transform={`translate(${x} ${y}) scale(${unitsPerPixel})`}>
          <circle r="2" className={styles.town} />
          <text x={beside} y="4" className={styles.name}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** What to ask for, once the map has come to rest; null before its first view. */
function useSettledFilter(view: MapView | null, search: ProjectSearch) {
  const [settled, setSettled] = useState<MapView | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(view), calm);
    return () => clearTimeout(timer);
  }, [view]);
  const resting = settled ?? view;
  return useMemo(() => resting && { ...filterOf(search, null), boundingBox: boxAround(resting) }, [resting, search]);
}
