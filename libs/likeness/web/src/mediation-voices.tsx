import type { MediationPairFragment } from '@essaim/graphql';
import { DateTime } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './mediation-pair.module.css';

/** What has been said and done about a pair: mediators by their names, everybody else in figures. */
export function MediationVoices({ pair }: { pair: MediationPairFragment }) {
  const { t } = useTranslation();
  const { ruling, verdicts, opinions, introduction } = pair;
  if (verdicts.length + opinions.length === 0 && !introduction) return null;
  return (
    <ul role="list" className={styles.voices}>
      {ruling === 'DISPUTED' && <li className={styles.disputed}>{t('mediation.disputed')}</li>}
      {verdicts.map(({ person, verdict, comment, judgedAt }) => (
        <li key={person.id}>
          {t(`mediation.says.${verdict}`, { name: person.name })} · <DateTime value={judgedAt} />
          {comment && <span className={styles.comment}>{t('mediation.comment', { comment })}</span>}
        </li>
      ))}
      {opinions.map(({ by, verdict, count }) => (
        <li key={`${by} ${verdict}`}>{t(`mediation.opinion.${by}.${verdict}`, { count })}</li>
      ))}
      {introduction && (
        <li>
          {t('mediation.introducedBy', { name: introduction.introducedBy.name })} ·{' '}
          <DateTime value={introduction.createdAt} />
        </li>
      )}
    </ul>
  );
}
