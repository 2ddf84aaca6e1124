import { Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { Territories1790000001000 } from './migrations/1790000001000-territories.ts';
import { Territory } from './territory.entity.ts';
import { TerritoryResolver } from './territory.resolver.ts';

@Module({ providers: [TerritoryResolver] })
class TerritoriesModule {}

/** Where things are. */
export const territoriesSlice: Slice = {
  name: 'territories',
  module: TerritoriesModule,
  entities: [Territory],
  migrations: [Territories1790000001000],
};
