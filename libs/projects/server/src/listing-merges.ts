import { Injectable } from '@nestjs/common';
import type { Tx } from '@essaim/platform-server';

/** A listing, and the claimed project that it turned out to be. */
export interface Merge {
  listingId: string;
  projectId: string;
}

/** Takes over to the project what a slice knows of the listing, in the transaction of the merge. */
export type CarryOver = (tx: Tx, merge: Merge) => Promise<void>;

/**
 * Where outer slices take part in a merge. A slice registers when it is made:
 * `constructor(merges: ListingMerges) { merges.register(carryAdaptations); }`. Both projects are locked by then.
 */
@Injectable()
export class ListingMerges {
  private readonly carriers: CarryOver[] = [];

  register(carry: CarryOver): void {
    this.carriers.push(carry);
  }

  async carry(tx: Tx, merge: Merge): Promise<void> {
    for (const carry of this.carriers) await carry(tx, merge);
  }
}
