import { bestLanguage } from '@essaim/catalogue';
import { Access, CurrentActor, type Actor } from '@essaim/platform-server';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ThemeType } from './theme.graphql.ts';
import type { ThemeDefinition } from './themes.ts';

@Resolver(() => ThemeType)
export class ThemeResolver {
  @Access('public')
  @ResolveField(() => String)
  name(
    @Parent() theme: ThemeDefinition,
    @CurrentActor() actor: Actor,
    @Args('language', { type: () => String, nullable: true }) language?: string | null,
  ): string {
    return theme[language ? bestLanguage(language) : actor.language];
  }
}
