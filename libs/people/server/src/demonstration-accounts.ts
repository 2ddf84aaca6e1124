import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@essaim/catalogue';
import { PLATFORM_SETTINGS, type PlatformSettings } from '@essaim/platform-server';

/** A sign-in that anyone may try, and what for. */
export interface DemonstrationAccount {
  name: string;
  email: string;
  password: string;
  note: string;
}

type ReadAccounts = (language: Language) => DemonstrationAccount[] | Promise<DemonstrationAccount[]>;

/** The sign-ins of the demonstration, where there is one: its slice provides them. Empty outside demonstration mode, whoever provides. */
@Injectable()
export class DemonstrationAccounts {
  private readonly platform: PlatformSettings;
  private read: ReadAccounts = () => [];
  constructor(@Inject(PLATFORM_SETTINGS) platform: PlatformSettings) {
    this.platform = platform;
  }

  provide(read: ReadAccounts): void {
    this.read = read;
  }

  async list(language: Language): Promise<DemonstrationAccount[]> {
    return this.platform.production ? [] : this.read(language);
  }
}
