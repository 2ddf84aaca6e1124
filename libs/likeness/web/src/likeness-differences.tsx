import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { useTranslation } from 'react-i18next';
import styles from './likeness-differences.module.css';

export const likenessDifferences = graphql(`
  fragment LikenessDifferences on Likeness {
    differencesSaid {
      project {
        id
        title
      }
      text
      viewerCanChange
    }
  }
`);

/** How two projects differ, in the words of each: who says it stands before it. */
export function LikenessDifferences({ likeness }: { likeness: FragmentType<typeof likenessDifferences> }) {
  const { t } = useTranslation();
  const { differencesSaid } = getFragmentData(likenessDifferences, likeness);
  if (differencesSaid.length === 0) return null;
  return (
    <ul role="list" className={styles.said}>
      {differencesSaid.map(({ project, text }) => (
        <li key={project.id}>{t('likeness.saidBy', { title: project.title, differences: text })}</li>
      ))}
    </ul>
  );
}
