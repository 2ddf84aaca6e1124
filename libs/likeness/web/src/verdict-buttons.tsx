import type { LikenessVerdict } from '@essaim/graphql';
import { Button } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './verdict-buttons.module.css';

/** The three verdicts, in the order of their keys: 1, 2, 3. */
export const verdicts = ['SAME_IDEA', 'RELATED', 'DIFFERENT'] as const satisfies LikenessVerdict[];

/** What one makes of a likeness, in one click. */
export function VerdictButtons({
  label,
  chosen,
  busy,
  onVerdict,
}: {
  /** What is settled: « « A » et « B » ». */
  label: string;
  chosen: LikenessVerdict | null;
  busy: boolean;
  onVerdict: (verdict: LikenessVerdict) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.verdicts} role="group" aria-label={label}>
      {verdicts.map((verdict) => (
        <Button key={verdict} aria-pressed={chosen === verdict} busy={busy} onClick={() => onVerdict(verdict)}>
          {t(`mediation.verdict.${verdict}`)}
        </Button>
      ))}
    </div>
  );
}
