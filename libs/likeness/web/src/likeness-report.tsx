import { DateTime, DefinitionList, Note, Section, useFormat } from '@essaim/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './likeness-report.module.css';
import { type LikenessReportShown, reportDays } from './use-likeness-report.ts';

const outcomes = ['shown', 'opened', 'joined', 'adapted', 'federated', 'different'] as const;

/** For who runs the instance: whether projects are compared, what people make of what is found, how often it is right. */
export function LikenessReport({ report }: { report: LikenessReportShown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { missed, lastSign, lastSweep, openSweep, bands, days, suggests, tellsHolders } = report;
  const used = bands.filter(
    ({ to, judged, counts }) => to > report.shownFrom || judged > 0 || outcomes.some((outcome) => counts[outcome] > 0),
  );
  const band = ({ from, to }: { from: number; to: number }) =>
    t('likeness.report.band', { from: format.number(from), to: format.number(to) });
  return (
    <>
      {missed && (
        <Note tone="error" title={t('likeness.report.missed')}>
          <p>{t('likeness.report.missedText')}</p>
        </Note>
      )}
      <Section title={t('likeness.report.sweep')}>
        <DefinitionList
          entries={[
            {
              term: t('likeness.report.lastSweep'),
              value: lastSweep?.finishedAt ? <DateTime value={lastSweep.finishedAt} /> : t('likeness.report.noSweep'),
            },
            { term: t('likeness.report.lastSign'), value: missed && lastSign && <DateTime value={lastSign} /> },
            {
              term: t('likeness.report.outcome'),
              value:
                lastSweep &&
                t('likeness.report.swept', {
                  projects: format.number(lastSweep.looked),
                  found: format.number(lastSweep.found),
                  lost: format.number(lastSweep.lost),
                }),
            },
            {
              term: t('likeness.report.openSweep'),
              value:
                openSweep &&
                t('likeness.report.progress', {
                  done: format.number(openSweep.looked),
                  total: format.number(openSweep.projects),
                }),
            },
            {
              term: t('likeness.report.thresholds'),
              value: t('likeness.report.thresholdsText', {
                shown: format.number(report.shownFrom),
                same: format.number(report.sameIdeaFrom),
              }),
            },
            { term: t('likeness.report.suggests'), value: t(suggests ? 'likeness.report.on' : 'likeness.report.off') },
            { term: t('likeness.report.tells'), value: t(tellsHolders ? 'likeness.report.on' : 'likeness.report.off') },
          ]}
        />
      </Section>
      <Section title={t('likeness.report.bands', { count: reportDays })}>
        <p>{t('likeness.report.bandsText')}</p>
        <Counts
          caption={t('likeness.report.bands', { count: reportDays })}
          first={t('likeness.report.probability')}
          last={t('likeness.report.precision')}
          rows={used.map((one) => ({
            name: band(one),
            counts: one.counts,
            last:
              one.precision === null || one.precision === undefined
                ? t('likeness.report.notJudged')
                : t('likeness.report.judged', {
                    same: format.number(Math.round(one.precision * one.judged)),
                    count: one.judged,
                  }),
          }))}
        />
      </Section>
      <Section title={t('likeness.report.days', { count: reportDays })}>
        {days.length === 0 ? (
          <p>{t('likeness.report.noDays')}</p>
        ) : (
          <Counts
            caption={t('likeness.report.days', { count: reportDays })}
            first={t('likeness.report.day')}
            rows={days.map(({ day, counts }) => ({ name: format.date(`${day}T12:00:00`), counts }))}
          />
        )}
      </Section>
    </>
  );
}

/** Counts in a plain table; on a telephone it is moved sideways. */
function Counts({
  caption,
  first,
  last,
  rows,
}: {
  caption: string;
  first: string;
  last?: string;
  rows: { name: string; counts: LikenessReportShown['days'][number]['counts']; last?: ReactNode }[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    // A part that scrolls takes the focus, so that the arrow keys move it.
    <div className={styles.room} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className={styles.number}>
                {t(`likeness.report.column.${outcome}`)}
              </th>
            ))}
            {last && <th scope="col">{last}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts, last: said }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {outcomes.map((outcome) => (
                <td key={outcome} className={styles.number}>
                  {format.number(counts[outcome])}
                </td>
              ))}
              {last && <td>{said}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
