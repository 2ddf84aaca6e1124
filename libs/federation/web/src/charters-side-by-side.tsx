import { Chip } from '@essaim/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CharterText, type ComparedPart, compareCharters, type Sentence } from './charter-comparison.ts';
import styles from './charters-side-by-side.module.css';

/**
 * Two charters, part by part: a part that both have alike is written once; in one that they share partly, what only one
 * of them says is underlined.
 */
export function ChartersSideBySide({
  one,
  other,
}: {
  one: { title: string; charter: CharterText };
  other: { title: string; charter: CharterText };
}) {
  const { t } = useTranslation();
  const parts = useMemo(() => compareCharters(one.charter, other.charter), [one.charter, other.charter]);
  const marked = parts.some(({ likeness }) => likeness === 'partly');
  return (
    <>
      {parts.every(({ likeness }) => likeness === 'same') && <p>{t('federation.charters.same')}</p>}
      {marked && (
        <p className={styles.legend}>
          {t('federation.charters.legend')} <mark className={styles.mark}>{t('federation.charters.legendMark')}</mark>
        </p>
      )}
      {parts.map((part) => (
        <section key={part.part} className={styles.part}>
          <div className={styles.head}>
            <h3>{t(`projects.charter.${part.part}`)}</h3>
            <Chip tone={part.likeness === 'same' ? 'plain' : 'blue'}>
              {t(`federation.charters.likeness.${part.likeness}`)}
            </Chip>
          </div>
          <Part part={part} titles={[one.title, other.title]} />
        </section>
      ))}
    </>
  );
}

function Part({ part, titles }: { part: ComparedPart; titles: [string, string] }) {
  const marks = part.likeness === 'partly';
  if (part.likeness === 'same')
    return (
      <div className={styles.both}>
        <Sentences sentences={part.one} marks={false} />
      </div>
    );
  return (
    <div className={styles.sides}>
      {[part.one, part.other].map((sentences, side) => (
        <div key={side} className={styles.side}>
          <p className={styles.who}>{titles[side]}</p>
          <Sentences sentences={sentences} marks={marks} />
        </div>
      ))}
    </div>
  );
}

function Sentences({ sentences, marks }: { sentences: readonly Sentence[]; marks: boolean }) {
  const { t } = useTranslation();
  if (sentences.length === 0) return <p className={styles.nothing}>{t('federation.charters.nothing')}</p>;
  return (
    <ul role="list" className={styles.sentences}>
      {sentences.map(({ text, only }, at) => (
        <li key={at}>
          {only && marks ? (
            <mark className={styles.mark}>
              <span className={styles.said}>{t('federation.charters.only')} </span>
              {text}
            </mark>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}
