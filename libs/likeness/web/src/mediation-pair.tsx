import { type FragmentType, getFragmentData, graphql, type LikenessVerdict } from '@essaim/graphql';
import { Actions, Button, Distance, IconHexagons, IconSend } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { LikenessDifferences } from './likeness-differences.tsx';
import { LikenessReasons } from './likeness-reasons.tsx';
import styles from './mediation-pair.module.css';
import { MediationProject } from './mediation-project.tsx';
import { MediationVoices } from './mediation-voices.tsx';
import { VerdictButtons } from './verdict-buttons.tsx';

/** In one piece, whoever shows a part of it: fragments within fragments cost too much of what one question may. */
export const mediationPair = graphql(`
  fragment MediationPair on LikenessPair {
    id
    ruling
    proposedIntroduction
    viewerCan {
      settle
      introduce
    }
    project {
      id
      slug
      title
      summary
      stage
      claimed
      territory {
        name
      }
    }
    otherProject {
      id
      slug
      title
      summary
      stage
      claimed
      territory {
        name
      }
    }
    likeness {
      distanceKm
      viewerVerdict
      ...LikenessReasons
      ...LikenessDifferences
    }
    verdicts {
      person {
        id
        name
      }
      verdict
      comment
      judgedAt
    }
    opinions {
      by
      verdict
      count
    }
    introduction {
      id
      createdAt
      introducedBy {
        id
        name
      }
    }
  }
`);

/** Two projects side by side: why they look alike, what has been said of them, and what a mediator may do about it. */
export function MediationPair({
  pair,
  busy,
  onSettle,
  onIntroduce,
}: {
  pair: FragmentType<typeof mediationPair>;
  busy: boolean;
  onSettle: (verdict: LikenessVerdict) => void;
  onIntroduce: () => void;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(mediationPair, pair);
  const { project, otherProject, likeness, viewerCan } = shown;
  const names = { title: project.title, other: otherProject.title };
  return (
    <div className={styles.pair}>
      <div className={styles.projects}>
        <MediationProject project={project} />
        <MediationProject project={otherProject} />
      </div>
      <div className={styles.why}>
        <IconHexagons size={20} stroke={1.75} aria-hidden />
        <div>
          <LikenessReasons likeness={likeness} />
          {(likeness.distanceKm ?? 0) >= 1 && <Distance km={likeness.distanceKm!} />}
        </div>
      </div>
      <LikenessDifferences likeness={likeness} />
      <MediationVoices pair={shown} />
      {viewerCan.settle ? (
        <VerdictButtons
          label={t('mediation.settlePair', names)}
          chosen={likeness.viewerVerdict ?? null}
          busy={busy}
          onVerdict={onSettle}
        />
      ) : (
        <p className={styles.not}>{t('mediation.ownProject')}</p>
      )}
      {viewerCan.introduce && (
        <Actions>
          <Button icon={IconSend} aria-label={t('mediation.introduceNamed', names)} onClick={onIntroduce}>
            {t('mediation.introduce')}
          </Button>
        </Actions>
      )}
    </div>
  );
}
