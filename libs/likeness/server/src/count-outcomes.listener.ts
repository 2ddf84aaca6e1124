import { allOf, BatchListener, Database, type DomainEvent, type Tx } from '@essaim/platform-server';
import { MemberJoined, projectRows } from '@essaim/projects-server';
import { Inject, Injectable } from '@nestjs/common';
import { LikenessJudged } from './likeness.events.ts';
import { isStrong } from './likeness.policy.ts';
import type { LikenessOutcome } from './likeness-outcome.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { countOutcomes } from './outcome-counts.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { measurePair } from './measure-pair.ts';
import { pairedWithProjectsOf, scoreBetween, verdictOn } from './outcome.reads.ts';

/** Facts of slices that this one does not know: it hears them by their names. */
const ADAPTED = 'lineage.adapted';
const FEDERATION_ACCEPTED = 'federation.accepted';

/**
 * Counts what people make of the likenesses on record: someone with a project joins, or adapts, one that it resembles; two
 * that resemble each other federate; somebody says what they think of a pair. Nothing is kept of who, nor of which.
 */
@Injectable()
export class CountOutcomesListener extends BatchListener {
  override readonly name = 'count-likeness-outcomes';
  override readonly hears = [MemberJoined.event, ADAPTED, FEDERATION_ACCEPTED, LikenessJudged.event];
  override readonly together = 16;
  protected override readonly db: Database;
  private readonly look: LookForLikenesses;
  private readonly settings: LikenessSettings;
  constructor(db: Database, look: LookForLikenesses, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    super();
    this.db = db;
    this.look = look;
    this.settings = settings;
  }

  protected override async handleAllIn(tx: Tx, events: readonly DomainEvent[]): Promise<[]> {
    const outcomes = await allOf(events.map((event) => this.within(event, () => this.outcomeOf(tx, event))));
    const counted = outcomes.flatMap((found, nth) =>
      found && found.score !== null
        ? [{ outcome: found.outcome, score: found.score, at: events[nth]!.occurredAt }]
        : [],
    );
    await countOutcomes(tx, counted, this.settings.LIKENESS_SWEEP_ZONE);
    return [];
  }

  private async outcomeOf(
    tx: Tx,
    { name, payload, actorId }: DomainEvent,
  ): Promise<{ outcome: LikenessOutcome; score: number | null } | null> {
    const id = (key: string) => String(payload[key]);
    switch (name) {
      case MemberJoined.event:
        return { outcome: 'JOINED', score: await pairedWithProjectsOf(tx, id('projectId'), id('personId')) };
      case ADAPTED:
        return { outcome: 'ADAPTED', score: actorId ? await pairedWithProjectsOf(tx, id('originId'), actorId) : null };
      case FEDERATION_ACCEPTED:
        return { outcome: 'FEDERATED', score: await scoreBetween(tx, id('fromProjectId'), id('toProjectId')) };
      default: {
        const [a, b] = [id('projectId'), id('otherProjectId')];
        const verdict = await verdictOn(tx, a, b, id('personId'));
        return (
          verdict && { outcome: verdict, score: (await scoreBetween(tx, a, b)) ?? (await this.measured(tx, a, b)) }
        );
      }
    }
  }

  /** Of a pair that is not on record: of a draft, or of a project that has just opened; null where it would not be shown. */
  private async measured(tx: Tx, a: string, b: string): Promise<number | null> {
    const rows = await projectRows(tx, [a, b]);
    const [one, other] = [a, b].map((projectId) => rows.find(({ id }) => id === projectId));
    const found = one && other ? await measurePair(tx, this.look, one, other) : null;
    return found && isStrong(found.score, this.settings.weights) ? found.score : null;
  }
}
