import type { MediationPairFragment } from '@essaim/graphql';
import { Facts } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './mediation-project.module.css';

/** One of the projects to bring together: its name, which leads to it, its sentence, where it stands. */
export function MediationProject({ project }: { project: MediationPairFragment['project'] }) {
  const { t } = useTranslation();
  const { slug, title, summary, stage, claimed, territory } = project;
  return (
    <div className={styles.project}>
      <h3 className={styles.title}>
        <Link to={`/projects/${slug}`}>{title}</Link>
      </h3>
      <Facts>{[territory?.name, t(`projects.stage.${stage}`), !claimed && t('mediation.unclaimed')]}</Facts>
      {summary && summary !== title && <p>{summary}</p>}
    </div>
  );
}
