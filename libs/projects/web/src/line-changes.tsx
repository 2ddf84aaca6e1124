import type { LineChangeKind } from '@essaim/graphql';
import { Button } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './line-changes.module.css';

/** One line of a text, and what became of it. */
export interface ChangedLine {
  kind: LineChangeKind;
  text: string;
}

const around = 2; // unchanged lines kept on each side of a change
const signs = { ADDED: '+', REMOVED: '−', SAME: '' } as const;

/** What changed, line by line; long unchanged stretches are folded. A sign and a word say it as the colour does. */
export function LineChanges({ changes, label }: { changes: readonly ChangedLine[]; label: string }) {
  const { t } = useTranslation();
  if (changes.every(({ kind }) => kind === 'SAME')) return <p>{t('projects.changes.none')}</p>;
  return (
    <ol role="list" className={styles.changes} aria-label={label}>
      {foldedStretches(changes, around).map((stretch) =>
        stretch.folded ? (
          <Fold key={stretch.from} lines={stretch.lines} />
        ) : (
          stretch.lines.map((line, index) => <Line key={stretch.from + index} line={line} />)
        ),
      )}
    </ol>
  );
}

function Line({ line: { kind, text } }: { line: ChangedLine }) {
  const { t } = useTranslation();
  return (
    <li className={styles.line} data-kind={kind}>
      <span aria-hidden className={styles.sign}>
        {signs[kind]}
      </span>
      {kind !== 'SAME' && <span className={styles.said}>{t(`projects.changes.${kind}`)} </span>}
      {kind === 'ADDED' ? (
        <ins>{text || ' '}</ins>
      ) : kind === 'REMOVED' ? (
        <del>{text || ' '}</del>
      ) : (
        <span>{text || ' '}</span>
      )}
    </li>
  );
}

function Fold({ lines }: { lines: readonly ChangedLine[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (open) return lines.map((line, index) => <Line key={index} line={line} />);
  return (
    <li className={styles.fold}>
      <Button look="plain" onClick={() => setOpen(true)}>
        {t('projects.changes.folded', { count: lines.length })}
      </Button>
    </li>
  );
}

interface Stretch {
  from: number;
  folded: boolean;
  lines: readonly ChangedLine[];
}

/**
 * The lines in stretches, those far from any change to be folded. A stretch is folded from four lines on: under that,
 * the button would take as much room as what it hides.
 */
export function foldedStretches(changes: readonly ChangedLine[], context: number): Stretch[] {
  const near = changes.map((_, at) =>
    changes.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'SAME'),
  );
  const stretches: Stretch[] = [];
  for (let from = 0; from < changes.length;) {
    let to = from;
    while (to < changes.length && near[to] === near[from]) to++;
    stretches.push({ from, folded: !near[from] && to - from > 3, lines: changes.slice(from, to) });
    from = to;
  }
  return stretches;
}
