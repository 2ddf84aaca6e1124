import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.ts';

/** What someone wrote back to a mail: their own words alone, without what they quoted. */
export interface Reply {
  personId: string;
  /** The fact that the mail told of, and its payload: what was commented, who was named. */
  eventId: string;
  payload: Record<string, unknown>;
  text: string;
}

/** Takes a reply in, as if its words had been written in the page. False: the thing is gone, closed or no longer theirs. */
export type TakeReply = (tx: Tx, reply: Reply) => Promise<boolean>;

/**
 * What replies by mail are for, by the kind of news that was mailed. Slices register theirs; a reply to any other kind is
 * answered with a letter that says where to answer.
 */
@Injectable()
export class ReplyTargets {
  private readonly takers = new Map<string, TakeReply>();

  register(kind: string, take: TakeReply): void {
    this.takers.set(kind, take);
  }

  /** Null where nothing takes replies to this kind of news. */
  of(kind: string): TakeReply | null {
    return this.takers.get(kind) ?? null;
  }
}
