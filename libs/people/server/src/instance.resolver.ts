import { Inject } from '@nestjs/common';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { languages } from '@essaim/catalogue';
import { Access, CurrentActor, PLATFORM_SETTINGS, type Actor, type PlatformSettings } from '@essaim/platform-server';
import { DemonstrationAccounts } from './demonstration-accounts.ts';
import { DemonstrationAccountType, InstanceType } from './instance.graphql.ts';

@Resolver(() => InstanceType)
export class InstanceResolver {
  private readonly accounts: DemonstrationAccounts;
  private readonly platform: PlatformSettings;
  constructor(accounts: DemonstrationAccounts, @Inject(PLATFORM_SETTINGS) platform: PlatformSettings) {
    this.accounts = accounts;
    this.platform = platform;
  }

  @Access('public')
  @Query(() => InstanceType, { description: 'What this installation is called and speaks.' })
  instance() {
    return { name: this.platform.ESSAIM_NAME, languages, demonstration: !this.platform.production };
  }

  @ResolveField(() => [DemonstrationAccountType])
  demonstrationAccounts(@CurrentActor() { language }: Actor) {
    return this.accounts.list(language);
  }
}
