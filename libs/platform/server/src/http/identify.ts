import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.ts';

/**
 * Finds out who asks, by session cookie or `Authorization: Bearer`. The slice of accounts provides it.
 * Never throws for a bad cookie or token: whoever shows one is a visitor.
 */
export type Identify = (req: Request, res?: Response, authorization?: string) => Promise<Actor>;

/** Injection token of Identify. */
export const IDENTIFY = Symbol('identify');
