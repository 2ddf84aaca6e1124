import { Actions, Button, TextArea } from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './mine-differs.module.css';

/**
 * « Le mien est différent parce que… »: one sentence, remembered. Not a form of its own: it stands inside the one that
 * is being filled in.
 */
export function MineDiffers({
  title,
  because,
  onAnswer,
}: {
  title: string;
  because: string | null;
  /** Null takes the answer back. */
  onAnswer: (because: string | null) => void;
}) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState(because ?? '');
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // The focus goes into the question, and back to what opened it.
    if (moved.current) box.current?.querySelector<HTMLElement>('textarea, button')?.focus();
    moved.current = true;
  }, [writing]);
  const close = (answer: string | null) => {
    onAnswer(answer);
    setWriting(false);
  };
  if (writing)
    return (
      <div ref={box} className={styles.writing}>
        <TextArea
          label={t('likeness.differs.label')}
          hint={t('likeness.differs.hint')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          maxLength={500}
          rows={2}
          required
        />
        <Actions>
          <Button onClick={() => close(words.trim() || null)}>{t('likeness.differs.keep')}</Button>
          <Button look="plain" onClick={() => setWriting(false)}>
            {t('ui.cancel')}
          </Button>
        </Actions>
      </div>
    );
  if (because === null)
    return (
      <div ref={box}>
        <Button
          wide
          className={styles.open}
          aria-label={t('likeness.exitNamed.DIFFERS', { title })}
          onClick={() => setWriting(true)}
        >
          {t('likeness.exit.DIFFERS')}
        </Button>
      </div>
    );
  return (
    <div ref={box} className={styles.answered}>
      <p>{t('likeness.differs.answered', { because })}</p>
      <Button
        look="plain"
        onClick={() => {
          setWords(because);
          setWriting(true);
        }}
      >
        {t('likeness.differs.change')}
      </Button>
    </div>
  );
}
