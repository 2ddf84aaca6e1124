import { wholeNumber } from '@essaim/platform-server';

/** What passes by mail between people because their projects are alike. */
export const mediationShape = {
  INTRODUCTIONS_PER_DAY: wholeNumber(60).describe('introductions that one mediator may send in 24 hours'),
  DRAFT_TELLINGS_PER_DAY: wholeNumber(10).describe(
    'projects whose holders one person may tell of drafts that are not published yet, in 24 hours',
  ),
} as const;

/** Injection token of these settings. */
export const MEDIATION_SETTINGS = Symbol('mediation settings');

export interface MediationSettings {
  INTRODUCTIONS_PER_DAY: number;
  DRAFT_TELLINGS_PER_DAY: number;
}
