import type { RequestStatus } from '@essaim/graphql';
import { Chip, type ChipTone, DateTime, Facts, IconCheck, IconClock, IconX } from '@essaim/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './request-status.module.css';

const looks = {
  PENDING: { tone: 'plain', icon: IconClock },
  ACCEPTED: { tone: 'forest', icon: IconCheck },
  DECLINED: { tone: 'brick', icon: IconX },
  WITHDRAWN: { tone: 'plain', icon: IconX },
  EXPIRED: { tone: 'plain', icon: IconClock },
} as const satisfies Record<RequestStatus, { tone: ChipTone; icon: typeof IconCheck }>;

/** Where a request stands, in a word. */
export function RequestStatusChip({ status }: { status: RequestStatus }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`requests.status.${status}`)}
    </Chip>
  );
}

/** What people write to each other, as they wrote it. */
export function Quote({ children }: { children: ReactNode }) {
  return <blockquote className={styles.quote}>{children}</blockquote>;
}

/**
 * What became of a request: its status, who answered, in which words. `arrived`: it was answered on this page just now,
 * so the focus, whose button is gone, comes here.
 */
export function RequestOutcome({
  status,
  answer,
  answeredBy,
  answeredAt,
  arrived = false,
}: {
  status: RequestStatus;
  answer?: string | null;
  answeredBy?: string | null;
  answeredAt?: string | null;
  arrived?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (arrived) box.current?.focus();
  }, [arrived]);
  return (
    <div ref={box} tabIndex={-1} className={styles.outcome}>
      <div className={styles.line}>
        <RequestStatusChip status={status} />
        <Facts>{[answeredBy, answeredAt && <DateTime key="when" value={answeredAt} />]}</Facts>
      </div>
      {answer && <Quote>{answer}</Quote>}
    </div>
  );
}
