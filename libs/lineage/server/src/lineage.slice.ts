import { Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { ListingMerges } from '@essaim/projects-server';
import { AdaptProject } from './adapt-project.ts';
import { Adaptation } from './adaptation.entity.ts';
import { carryAdaptations } from './carry-adaptations.ts';
import { LineagePermissionResolver, LineageResolver, ProjectLineageResolver } from './lineage.resolver.ts';
import { Lineage1790000006000 } from './migrations/1790000006000-lineage.ts';
import { TellAdaptation } from './tell-adaptation.listener.ts';

@Module({
  providers: [AdaptProject, TellAdaptation, LineagePermissionResolver, LineageResolver, ProjectLineageResolver],
  exports: [AdaptProject],
})
class LineageModule {
  constructor(merges: ListingMerges) {
    merges.register(carryAdaptations);
  }
}

/** What grew from what, and why. */
export const lineageSlice: Slice = {
  name: 'lineage',
  module: LineageModule,
  entities: [Adaptation],
  migrations: [Lineage1790000006000],
  listeners: [TellAdaptation],
};
