import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Fragment } from 'react';
import styles from './likeness-reasons.module.css';

export const likenessReasons = graphql(`
  fragment LikenessReasons on Likeness {
    reasons {
      code
      text
      terms
    }
  }
`);

/**
 * Why two initiatives look alike, in words, with what they have in common marked; never a number. How far they are is said
 * beside their place.
 */
export function LikenessReasons({ likeness }: { likeness: FragmentType<typeof likenessReasons> }) {
  const { reasons } = getFragmentData(likenessReasons, likeness);
  const told = reasons.filter(({ code }) => code !== 'NEARBY');
  if (told.length === 0) return null;
  return (
    <p className={styles.reasons}>
      {told.map(({ code, text, terms }, place) => (
        <Fragment key={code}>
          {place > 0 && ' · '}
          {marked(text, terms)}
        </Fragment>
      ))}
    </p>
  );
}

/** A text with its terms marked, in the order in which it has them. */
function marked(text: string, terms: readonly string[]) {
  const parts = [];
  let rest = text;
  for (const term of terms) {
    const at = rest.indexOf(term);
    if (at < 0) continue;
    parts.push(rest.slice(0, at), <mark key={term}>{term}</mark>);
    rest = rest.slice(at + term.length);
  }
  return [...parts, rest];
}
