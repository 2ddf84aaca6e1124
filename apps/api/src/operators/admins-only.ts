import { IDENTIFY, type Identify } from '@essaim/platform-server';
import { Inject, Injectable, NotFoundException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';

/** Lets admins of this instance in, signed in in a browser. For everyone else, a program with a token too, nothing is there. */
@Injectable()
export class AdminsOnly implements CanActivate {
  constructor(@Inject(IDENTIFY) private readonly identify: Identify) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    if (await this.admits(http.getRequest<Request>(), http.getResponse<Response>())) return true;
    throw new NotFoundException();
  }

  async admits(req: Request, res: Response): Promise<boolean> {
    const { via, instanceRoles } = await this.identify(req, res);
    return via === 'session' && instanceRoles.includes('ADMIN');
  }
}
