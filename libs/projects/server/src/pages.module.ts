import { Global, Module } from '@nestjs/common';
import { PageResolver } from './page.resolver.ts';
import { PageOwners } from './page-owners.ts';
import { ProjectLoader } from './project.loader.ts';
import { ProjectPagesResolver } from './project-pages.resolver.ts';
import { RevisionResolver } from './revision.resolver.ts';
import { SavePage } from './save-page.ts';

/** The living files of projects: pages and their revisions. Global: other owners of pages register here. */
@Global()
@Module({
  providers: [PageOwners, ProjectLoader, SavePage, PageResolver, RevisionResolver, ProjectPagesResolver],
  exports: [PageOwners, SavePage],
})
export class PagesModule {}
