import { Injectable } from '@nestjs/common';
import type { Tx } from '@essaim/platform-server';

/** How many requests of one kind wait for an answer of a person. */
export type CountRequests = (tx: Tx, personId: string) => Promise<number>;

/**
 * What waits for someone's answer, of every kind. A slice with requests of its own registers its count when it is made:
 * `constructor(toAnswer: RequestsToAnswer) { toAnswer.register(federationRequestsToAnswer); }`
 */
@Injectable()
export class RequestsToAnswer {
  private readonly counters: CountRequests[] = [];

  register(count: CountRequests): void {
    this.counters.push(count);
  }

  async count(tx: Tx, personId: string): Promise<number> {
    const counts = await Promise.all(this.counters.map((count) => count(tx, personId)));
    return counts.reduce((sum, count) => sum + count, 0);
  }
}
