import { Module, type DynamicModule } from '@nestjs/common';
import { AdminsOnly } from './operators/admins-only.ts';
import { DeadLettersController } from './operators/dead-letters.controller.ts';
import { MailboxController } from './mailbox.controller.ts';
import { PagesController } from './pages.controller.ts';
import { WEB_BUILD, type ServerBuild } from './web-build.ts';

/** What browsers ask for that is not GraphQL. Last in the list of modules: it answers every other address. */
@Module({})
export class PagesModule {
  static with(build: ServerBuild | null): DynamicModule {
    return {
      module: PagesModule,
      controllers: [DeadLettersController, MailboxController, PagesController],
      providers: [AdminsOnly, { provide: WEB_BUILD, useValue: build }],
    };
  }
}
