import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../database/database.ts';

/** For load balancers and supervisors: alive is this process, ready is with its database. */
@Controller('health')
export class HealthController {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res() res: Response) {
    const ready = await this.db.source.query('SELECT 1').then(
      () => true,
      () => false,
    );
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'database unreachable' });
  }
}
