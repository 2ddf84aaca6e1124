import styles from './marked-text.module.css';

/** A text whose words that say an idea are marked. */
export function MarkedText({ pieces }: { pieces: readonly { text: string; marked: boolean }[] }) {
  return (
    <span className={styles.text}>
      {pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}
    </span>
  );
}
