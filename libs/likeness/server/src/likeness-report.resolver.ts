import { Access, CurrentActor, type Actor } from '@essaim/platform-server';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { NoteLikenessInput } from './likeness.graphql.ts';
import { LikenessReportType } from './likeness-report.graphql.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { NoteLikeness } from './note-likeness.ts';
import type { OutcomeCounts } from './outcome-counts.ts';
import { ReportLikenesses } from './report-likenesses.ts';

@Resolver()
export class LikenessReportResolver {
  constructor(
    private readonly report: ReportLikenesses,
    private readonly note: NoteLikeness,
    @Inject(LIKENESS_SETTINGS) private readonly settings: LikenessSettings,
  ) {}

  @Access('adminElseNull')
  @Query(() => LikenessReportType, {
    nullable: true,
    description:
      'What became of likenesses in the last days, 1 to 400, and whether sweeps run; null for who is no admin.',
  })
  async likenessReport(
    @Args('days', { type: () => Int, defaultValue: 30, nullable: true }) days: number | null,
  ): Promise<LikenessReportType> {
    const { bands, days: byDay, ...report } = await this.report.run(days ?? 30);
    return {
      ...report,
      bands: bands.map((band) => ({ ...band, counts: shown(band.counts) })),
      days: byDay.map(({ day, counts }) => ({ day, counts: shown(counts) })),
    };
  }

  @Access('public')
  @Query(() => Boolean, { description: 'Whether this instance shows what is already there to who types a project.' })
  suggestsLikenesses(): boolean {
    return this.settings.LIKENESS_SUGGEST;
  }

  @Access('public')
  @Mutation(() => Boolean, {
    description: 'Tells that likenesses were shown, or that one was opened. Open to visitors; true once it is counted.',
  })
  noteLikeness(@Args('input') input: NoteLikenessInput, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.note.run(actor, input);
  }
}

const shown = (counts: OutcomeCounts) => ({
  shown: counts.SHOWN,
  opened: counts.OPENED,
  joined: counts.JOINED,
  adapted: counts.ADAPTED,
  federated: counts.FEDERATED,
  sameIdea: counts.SAME_IDEA,
  related: counts.RELATED,
  different: counts.DIFFERENT,
});
