import { Injectable } from '@nestjs/common';
import { Database, found, signedIn, type Actor } from '@essaim/platform-server';
import type { WatchLevel } from './hearing.ts';
import { Watch } from './watch.entity.ts';

/** Someone wants to hear more or less of what they watch, or nothing in particular any more. */
@Injectable()
export class ChangeWatch {
  constructor(private readonly db: Database) {}

  /** Null ends it. Throws NOT_FOUND for what is not theirs. */
  run(actor: Actor, id: string, level: WatchLevel | null): Promise<Watch | null> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const watch = found(await tx.findOneBy(Watch, { id, personId }));
      if (level === null) {
        await tx.delete(Watch, { id });
        return null;
      }
      await tx.update(Watch, id, { level });
      return Object.assign(watch, { level });
    });
  }
}
