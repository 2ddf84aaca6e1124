import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { EssaimDriver } from './essaim.driver.ts';

/** The GraphQL door over whatever resolvers the application has. */
export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRoot({ driver: EssaimDriver, autoSchemaFile: true, sortSchema: true, path: '/graphql' } as never);
