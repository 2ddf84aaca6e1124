import type { LikenessVerdict } from '@essaim/graphql';
import { DateTime, Disclosure, Facts } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import type { ToIntroduce } from './introduce-dialog.tsx';
import styles from './mediation-item.module.css';
import { MediationPair } from './mediation-pair.tsx';
import { MediationProject } from './mediation-project.tsx';
import { introductionOf, type QueuedItem } from './queued-item.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

/** One thing to look at: a pair, or several projects alike, settled together or line by line. */
export function MediationItem({
  item,
  busy,
  onSettle,
  onIntroduce,
}: {
  item: QueuedItem;
  busy: boolean;
  onSettle: (pairIds: readonly string[], verdict: LikenessVerdict, about: string) => void;
  onIntroduce: (pair: ToIntroduce) => void;
}) {
  const { t } = useTranslation();
  const { open, projects, toSettle, about, at } = item;
  const lines = open.map(({ pair, shown }) => (
    <MediationPair
      key={shown.id}
      pair={pair}
      busy={busy}
      onSettle={(verdict) =>
        onSettle(
          [shown.id],
          verdict,
          t('mediation.pairOf', { title: shown.project.title, other: shown.otherProject.title }),
        )
      }
      onIntroduce={() => onIntroduce(introductionOf(shown))}
    />
  ));
  const alone = open.length === 1;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.about}>{about}</h2>
        <Facts>{[<DateTime key="when" value={at} />]}</Facts>
      </div>
      {alone ? (
        lines
      ) : (
        <>
          <div className={styles.projects}>
            {projects.map((project) => (
              <MediationProject key={project.id} project={project} />
            ))}
          </div>
          {toSettle.length > 0 && (
            <div className={styles.together}>
              <p>{t('mediation.together')}</p>
              <VerdictButtons
                label={t('mediation.settleAll', { about })}
                chosen={null}
                busy={busy}
                onVerdict={(verdict) => onSettle(toSettle, verdict, about)}
              />
            </div>
          )}
          <Disclosure label={t('mediation.pairByPair', { count: open.length })}>
            <div className={styles.pairs}>{lines}</div>
          </Disclosure>
        </>
      )}
    </>
  );
}
