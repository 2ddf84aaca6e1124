import { expect, it } from '@jest/globals';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { LikenessReport } from './likeness-report.tsx';
import type { LikenessReportShown } from './use-likeness-report.ts';

const counts = { shown: 0, opened: 0, joined: 0, adapted: 0, federated: 0, different: 0 };
const report: LikenessReportShown = {
  missed: false,
  lastSign: '2026-11-25T03:10:00Z',
  shownFrom: 0.21,
  sameIdeaFrom: 0.3,
  suggests: true,
  tellsHolders: false,
  lastSweep: { finishedAt: '2026-11-25T03:10:00Z', looked: 1200, found: 7, lost: 2 },
  openSweep: null,
  bands: Array.from({ length: 10 }, (_, at) => 9 - at).map((band) => ({
    ...{ from: band / 10, to: (band + 1) / 10, judged: band === 4 ? 4 : 0, precision: band === 4 ? 0.75 : null },
    counts: band === 4 ? { ...counts, shown: 12, opened: 5 } : counts,
  })),
  days: [{ day: '2026-11-25', counts: { ...counts, shown: 12, opened: 5 } }],
};

const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

it('says what became of likenesses, by probability and by day, and how often people agree', () => {
  render(<LikenessReport report={report} />, { wrapper: Surroundings });
  expect(
    rowOf('de 0,4 à 0,5')
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([...['12', '5', '0', '0', '0', '0'], '3 avis sur 4']);
  expect(rowOf('25 novembre 2026').getAllByRole('cell')).toHaveLength(6);
  expect(screen.queryByRole('row', { name: /^de 0 à/ })).toBeNull(); // nothing so improbable is shown
  expect(screen.queryByText('Les projets ne sont plus comparés')).toBeNull();
});

it('says at once that the worker does not run', () => {
  render(<LikenessReport report={{ ...report, missed: true }} />, { wrapper: Surroundings });
  expect(screen.getByText('Les projets ne sont plus comparés')).toBeTruthy();
});
