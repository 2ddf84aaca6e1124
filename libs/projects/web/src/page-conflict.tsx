import { Actions, Button, Disclosure, Note, Section } from '@essaim/ui';
import { diffArrays } from 'diff';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChangedLine, LineChanges } from './line-changes.tsx';
import type { OtherVersion, PageDraft } from './page-writer.tsx';
import styles from './page-conflict.module.css';

/**
 * Two people wrote the same page. Shows both texts line by line; `onChoose` gets the text to go on with, in the editor:
 * nothing is saved before the writer presses the button again.
 */
export function PageConflict({
  mine,
  other,
  onChoose,
}: {
  mine: PageDraft;
  other: OtherVersion;
  onChoose: (body: string) => void;
}) {
  const { t } = useTranslation();
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => title.current?.focus(), []);
  const changes = useMemo(() => fromTo(other.body, mine.body), [other.body, mine.body]);
  const name = other.author ?? t('projects.conflict.someone');
  return (
    <div className={styles.conflict} ref={title} tabIndex={-1}>
      <Note tone="warn" title={t('projects.conflict.title', { name })} live>
        <p>{t('projects.conflict.text')}</p>
      </Note>
      <Section title={t('projects.conflict.compare')}>
        <p>{t('projects.conflict.legend', { name })}</p>
        <LineChanges changes={changes} label={t('projects.conflict.compare')} />
      </Section>
      <Section title={t('projects.conflict.choose')}>
        <p>{t('projects.conflict.nothingSent')}</p>
        <Actions>
          <Button look="primary" onClick={() => onChoose(both(changes))}>
            {t('projects.conflict.both')}
          </Button>
          <Button onClick={() => onChoose(mine.body)}>{t('projects.conflict.mine')}</Button>
          <Button onClick={() => onChoose(other.body)}>{t('projects.conflict.theirs', { name })}</Button>
        </Actions>
        <Disclosure label={t('projects.conflict.wholeMine')}>
          <pre className={styles.text}>{mine.body}</pre>
        </Disclosure>
      </Section>
    </div>
  );
}

/** What it takes to go from one text to the other. */
function fromTo(before: string, after: string): ChangedLine[] {
  return diffArrays(before.split('\n'), after.split('\n')).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text }) as const),
  );
}

/** Every line of both texts, where they differ theirs first: a start for someone who will sort it out by hand. */
export const both = (changes: readonly ChangedLine[]): string => changes.map(({ text }) => text).join('\n');
