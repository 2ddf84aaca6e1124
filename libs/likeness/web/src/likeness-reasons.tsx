import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import styles from './likeness-reasons.module.css';

const likenessReasons = graphql(`
  fragment LikenessReasons on Likeness {
    reasons {
      code
      text
    }
  }
`);

/** Why two initiatives look alike, in words; never a number. How far they are is said beside their place. */
export function LikenessReasons({ likeness }: { likeness: FragmentType<typeof likenessReasons> }) {
  const { reasons } = getFragmentData(likenessReasons, likeness);
  const told = reasons.filter(({ code }) => code !== 'NEARBY');
  if (told.length === 0) return null;
  return <p className={styles.reasons}>{told.map(({ text }) => text).join(' · ')}</p>;
}
