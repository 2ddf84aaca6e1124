import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.ts';
import type { Loaders } from '../loaders.ts';

/** What every resolver of one request shares. */
export interface RequestContext {
  actor: Actor;
  loaders: Loaders;
  /** Absent on a WebSocket and in server rendering. */
  req?: Request;
  res?: Response;
}
