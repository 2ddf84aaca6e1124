import { type FragmentType, getFragmentData, graphql, type SuggestedAction } from '@essaim/graphql';
import { Button, Distance, Facts, IconCircleCheck } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LikenessReasons } from './likeness-reasons.tsx';
import { MineDiffers } from './mine-differs.tsx';
import styles from './similar-project-card.module.css';

const similarProjectCard = graphql(`
  fragment SimilarProjectCard on Likeness {
    distanceKm
    suggestedActions
    draftTelling {
      id
    }
    ...LikenessReasons
    project {
      id
      slug
      title
      stage
      claimed
      welcomesNewcomers
      source {
        name
      }
      territory {
        name
      }
    }
  }
`);

/** The exits in the order in which they stand, whatever is suggested. */
const exits = ['JOIN', 'ADAPT', 'FEDERATE'] as const satisfies SuggestedAction[];
const gentle = ['FOLLOW', 'INTRODUCE'] as const satisfies SuggestedAction[];

/**
 * One project that is already there: why it looks alike, and what to do about it. What is suggested stands out; the
 * rest is there as well. Nobody answers at an unclaimed listing: it can only be adapted.
 */
export function SimilarProjectCard({
  likeness,
  because,
  outcome,
  onOpen,
  told,
  onDiffers,
  onExit,
  onTell,
}: {
  likeness: FragmentType<typeof similarProjectCard>;
  because: string | null;
  outcome: string | null;
  /** Somebody goes to look at it. */
  onOpen: () => void;
  /** Its holders know of this draft already. */
  told: boolean;
  onDiffers: (because: string | null) => void;
  onExit: (action: SuggestedAction) => void;
  /** Lets its holders know of the draft before it is published. */
  onTell: () => void;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(similarProjectCard, likeness);
  const { project, distanceKm, suggestedActions } = shown;
  const possible = exits.filter(
    (action) =>
      suggestedActions.includes(action) || action === 'ADAPT' || (project.claimed && project.stage !== 'CLOSED'),
  );
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>
        <Link to={`/projects/${project.slug}`} onClick={onOpen}>
          {project.title}
        </Link>
      </h3>
      <Facts>
        {[
          project.territory?.name,
          typeof distanceKm === 'number' && <Distance key="far" km={distanceKm} />,
          t(`projects.stage.${project.stage}`),
          project.claimed &&
            project.stage !== 'CLOSED' &&
            t(`likeness.newcomers.${project.welcomesNewcomers ? 'welcome' : 'full'}`),
          !project.claimed && project.source && t('projects.listingFrom', { source: project.source.name }),
        ]}
      </Facts>
      <LikenessReasons likeness={shown} />
      {outcome && (
        <p className={styles.outcome}>
          <IconCircleCheck size={20} stroke={1.75} aria-hidden /> {outcome}
        </p>
      )}
      {!outcome && (
        <div className={styles.exits} role="group" aria-label={t('likeness.exits', { title: project.title })}>
          {[...gentle.filter((action) => suggestedActions.includes(action)), ...possible].map((action) => (
            <Button
              key={action}
              className={suggestedActions.includes(action) ? styles.suggested : styles.possible}
              aria-label={t(`likeness.exitNamed.${action}`, { title: project.title })}
              onClick={() => onExit(action)}
            >
              {t(`likeness.exit.${action}`)}
            </Button>
          ))}
          <MineDiffers title={project.title} because={because} onAnswer={onDiffers} />
        </div>
      )}
      {!outcome &&
        project.claimed &&
        project.stage !== 'CLOSED' &&
        (told || shown.draftTelling ? (
          <p className={styles.outcome}>
            <IconCircleCheck size={20} stroke={1.75} aria-hidden /> {t('likeness.tell.told')}
          </p>
        ) : (
          <Button
            look="plain"
            className={styles.tell}
            aria-label={t('likeness.tell.actNamed', { title: project.title })}
            onClick={onTell}
          >
            {t('likeness.tell.act')}
          </Button>
        ))}
    </li>
  );
}
