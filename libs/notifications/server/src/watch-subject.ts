import { Injectable } from '@nestjs/common';
import { Database, NotFound, found, fromGlobalId, signedIn, type Actor } from '@essaim/platform-server';
import { federationsByIds } from '@essaim/federation-server';
import { organisationsByIds } from '@essaim/organisations-server';
import type { WatchLevel } from './hearing.ts';
import { Watch } from './watch.entity.ts';
import { writeWatch } from './write-watch.ts';

const kinds = { Federation: 'FEDERATION', Organisation: 'ORGANISATION' } as const;

/** Someone says how much they want to hear of a federation or an organisation; null: nothing in particular any more. */
@Injectable()
export class WatchSubject {
  constructor(private readonly db: Database) {}

  /** `subject` is its global id. Throws NOT_FOUND. */
  run(actor: Actor, subject: string, level: WatchLevel | null): Promise<Watch | null> {
    const { personId } = signedIn(actor);
    const parts = fromGlobalId(subject);
    const kind = parts && kinds[parts.type as keyof typeof kinds];
    if (!parts || !kind) throw new NotFound();
    return this.db.write(async (tx) => {
      const [there] = await (kind === 'FEDERATION' ? federationsByIds : organisationsByIds)(tx, [parts.id]);
      found(there);
      const watch = { personId, kind, subjectId: parts.id };
      if (level) return writeWatch(tx, Object.assign(new Watch(), watch, { level }), 'subject_id');
      await tx.delete(Watch, watch);
      return null;
    });
  }
}
