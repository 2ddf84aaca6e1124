import { Global, Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { GazetteerKeeper } from './gazetteer.ts';
import { Territories1790000001000 } from './migrations/1790000001000-territories.ts';
import { TerritoryReach1790000033000 } from './migrations/1790000033000-territory-reach.ts';
import { Territory } from './territory.entity.ts';
import { TerritoryResolver } from './territory.resolver.ts';

/** Global: outer slices ask what is near. */
@Global()
@Module({ providers: [TerritoryResolver, GazetteerKeeper], exports: [GazetteerKeeper] })
class TerritoriesModule {}

/** Where things are. */
export const territoriesSlice: Slice = {
  name: 'territories',
  module: TerritoriesModule,
  entities: [Territory],
  migrations: [Territories1790000001000, TerritoryReach1790000033000],
};
