import { bestLanguage, inWords } from '@essaim/catalogue';
import type { EventLog, Tx } from '@essaim/platform-server';
import { readersByIds } from '@essaim/people-server';
import { answerOnce } from './answer-once.ts';
import { Claim } from './claim.entity.ts';
import { ClaimAnswered } from './project.events.ts';

/** What a moderator's one answer means for all who asked. */
export interface ClaimsAnswer {
  moderatorId: string;
  /** People whose claim is accepted by it; the others' are declined. */
  accepted: ReadonlySet<string>;
  /** Why, for those declined, in the words of their language. */
  why: (t: ReturnType<typeof inWords>) => string;
}

/** Answers every open claim on a listing, each in the language of who made it. Whoever calls it holds the listing's row. */
export async function answerOpenClaims(
  tx: Tx,
  events: EventLog,
  listingId: string,
  { moderatorId, accepted, why }: ClaimsAnswer,
): Promise<void> {
  const claims = await tx.findBy(Claim, { projectId: listingId, status: 'PENDING' });
  const readers = new Map(
    (
      await readersByIds(
        tx,
        claims.map(({ personId }) => personId),
      )
    ).map((reader) => [reader.id, reader]),
  );
  for (const claim of claims) {
    const accept = accepted.has(claim.personId);
    const words = accept ? null : why(inWords(bestLanguage(readers.get(claim.personId)?.language)));
    await answerOnce(tx, claim, accept, moderatorId, words);
    await events.record(tx, moderatorId, new ClaimAnswered(claim.id, listingId, accept));
  }
}
