import { Controller, Get, Inject, Logger, Req, Res } from '@nestjs/common';
import { bestLanguage } from '@essaim/catalogue';
import { GraphqlDoor, PLATFORM_SETTINGS, type EssaimDriver, type PlatformSettings } from '@essaim/platform-server';
import { ModuleRef } from '@nestjs/core';
import { AbstractGraphQLDriver } from '@nestjs/graphql';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { WEB_BUILD, type ServerBuild } from './web-build.ts';

/** Milliseconds a page may take to gather its data before it goes out with what there is. */
const RENDER_TIMEOUT_MS = 5_000;

/** Every address that nothing else answers is a page of the web application, rendered here with its first data. */
@Controller()
export class PagesController {
  private readonly logger = new Logger('Pages');
  constructor(
    @Inject(WEB_BUILD) private readonly web: ServerBuild | null,
    @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings,
    private readonly door: GraphqlDoor,
    private readonly modules: ModuleRef,
  ) {}

  @Get('{*path}')
  async page(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!this.web) {
      res.status(503).type('text').send('The page is not built: run npm run build.');
      return;
    }
    // Nest keeps the driver to its own module.
    const driver = this.modules.get<EssaimDriver>(AbstractGraphQLDriver, { strict: false });
    const context = await driver.contextOf(req, res);
    const cookies = parseCookie(req.headers.cookie ?? '');
    const theme = cookies['essaim_theme'];
    const asked = {
      url: req.originalUrl,
      origin: this.settings.publicUrl,
      language: bestLanguage(cookies['essaim_language'], context.actor.language),
      theme: theme === 'light' || theme === 'dark' ? theme : null,
      place: cookies['essaim_place'] ?? null,
    } as const;
    const page = await this.web
      .render({
        ...asked,
        execute: (operation) => this.door.execute(operation, context) as Promise<never>,
        signal: AbortSignal.timeout(RENDER_TIMEOUT_MS),
      })
      .catch((error: unknown) => {
        this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return this.web!.renderEmpty(asked);
      });
    res.set(page.headers).status(page.status);
    if (page.redirect) res.location(page.redirect);
    res.send(page.html);
  }
}
