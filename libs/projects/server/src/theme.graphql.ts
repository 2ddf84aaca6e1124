import { Access } from '@essaim/platform-server';
import { Field, ObjectType } from '@nestjs/graphql';
import { themes, type ThemeDefinition } from './themes.ts';

/** What stands behind it is a `ThemeDefinition`; its name is found in the reader's language. */
@ObjectType('Theme', { description: 'One subject that projects are about.' })
@Access('public')
export class ThemeType {
  @Field(() => String) slug!: string;
}

/** Each theme of the maintained list by its slug. */
export const themeBySlug: ReadonlyMap<string, ThemeDefinition> = new Map(themes.map((theme) => [theme.slug, theme]));
