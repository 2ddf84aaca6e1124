import { ForgeModule, openMigratedDatabase } from '@essaim/forge-server';
import { httpApplication, type PlatformSettings } from '@essaim/platform-server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { PagesModule } from './pages.module.ts';
import { clientFolder, loadWebBuild } from './web-build.ts';

/** The API and the page over a database, not yet listening. Closing it closes its connections. */
export async function openApi(databaseUrl: string, settings: PlatformSettings): Promise<NestExpressApplication> {
  const [db, build] = await Promise.all([
    openMigratedDatabase(databaseUrl, { poolSize: settings.DATABASE_POOL, name: 'essaim api' }),
    loadWebBuild(),
  ]);
  const forge = ForgeModule.over(db, databaseUrl, settings, { api: true, modules: [PagesModule.with(build)] });
  const app = await httpApplication(forge, settings);
  // Names carry a hash of their content, so what a browser has it may keep.
  app.use(
    '/assets',
    express.static(`${clientFolder}/assets`, { index: false, immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(clientFolder, { index: false, maxAge: '1h' }));
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    await db.source.destroy();
  };
  return app;
}
