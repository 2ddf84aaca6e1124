import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CharterText, type ComparedPart, compareCharters, type Sentence } from './charter-comparison.ts';
import styles from './charters-side-by-side.module.css';

/** Two charters, part by part: what both say is said once, what only one says is underlined. */
export function ChartersSideBySide({
  one,
  other,
}: {
  one: { title: string; charter: CharterText };
  other: { title: string; charter: CharterText };
}) {
  const { t } = useTranslation();
  const parts = useMemo(() => compareCharters(one.charter, other.charter), [one.charter, other.charter]);
  const differ = parts.some(({ same }) => !same);
  return (
    <>
      <p className={styles.legend}>
        {differ ? (
          <>
            {t('federation.charters.legend')} <mark className={styles.mark}>{t('federation.charters.legendMark')}</mark>
          </>
        ) : (
          t('federation.charters.same')
        )}
      </p>
      {parts.map((part) => (
        <section key={part.part} className={styles.part}>
          <h3>{t(`projects.charter.${part.part}`)}</h3>
          <Part part={part} titles={[one.title, other.title]} />
        </section>
      ))}
    </>
  );
}

function Part({ part, titles }: { part: ComparedPart; titles: [string, string] }) {
  const { t } = useTranslation();
  if (part.same)
    return (
      <div className={styles.both}>
        <p className={styles.who}>{t('federation.charters.both')}</p>
        <Sentences sentences={part.one} />
      </div>
    );
  return (
    <div className={styles.sides}>
      {[part.one, part.other].map((sentences, side) => (
        <div key={side} className={styles.side}>
          <p className={styles.who}>{titles[side]}</p>
          <Sentences sentences={sentences} />
        </div>
      ))}
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  const { t } = useTranslation();
  if (sentences.length === 0) return <p className={styles.nothing}>{t('federation.charters.nothing')}</p>;
  return (
    <ul role="list" className={styles.sentences}>
      {sentences.map(({ text, only }, at) => (
        <li key={at}>
          {only ? (
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
