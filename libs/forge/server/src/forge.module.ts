import { Module, type DynamicModule, type Type } from '@nestjs/common';
import {
  HealthController,
  PlatformModule,
  graphqlModule,
  type Database,
  type PlatformSettings,
} from '@essaim/platform-server';
import { slices } from './slices.ts';

/** Parts of the forge that a process has: the worker needs no door. */
export interface ForgeParts {
  /** GraphQL and the routes of HTTP. */
  api: boolean;
  /** More modules of the application itself. */
  modules?: readonly (Type | DynamicModule)[];
}

/** The whole forge as one Nest module, over an open database. */
@Module({})
export class ForgeModule {
  static over(db: Database, databaseUrl: string, settings: PlatformSettings, parts: ForgeParts): DynamicModule {
    return {
      module: ForgeModule,
      imports: [
        PlatformModule.over(db, databaseUrl, settings),
        ...slices.flatMap(({ module }) => (module ? [module] : [])),
        ...(parts.api ? [graphqlModule()] : []),
        ...(parts.modules ?? []),
      ],
      controllers: parts.api ? [HealthController] : [],
    };
  }
}
