import { Injectable } from '@nestjs/common';
import { Database, badInput, signedIn, type Actor } from '@essaim/platform-server';
import { findTerritory, type TerritoryRefInput } from '@essaim/territories-server';
import type { WatchLevel } from './hearing.ts';
import { Watch } from './watch.entity.ts';
import { writeWatch } from './write-watch.ts';

/** Kilometres around a place that can be followed. */
export const MAX_FOLLOWED_KM = 100;

/** Someone wants to hear what opens in a territory, or around a place, without joining anything. */
@Injectable()
export class FollowTerritory {
  constructor(private readonly db: Database) {}

  /** `radiusKm`: around its point instead of inside it. Throws BAD_USER_INPUT for an unknown territory or a radius that cannot be. */
  run(actor: Actor, { kind, code }: TerritoryRefInput, radiusKm: number | null, level: WatchLevel): Promise<Watch> {
    const { personId } = signedIn(actor);
    if (radiusKm !== null && !(radiusKm > 0 && radiusKm <= MAX_FOLLOWED_KM))
      throw badInput('radiusKm', 'projects.bad_radius', { max: MAX_FOLLOWED_KM });
    return this.db.write(async (tx) => {
      const known = await findTerritory(tx, kind, code);
      if (!known) throw badInput('territory.code', 'unknown_territory');
      if (radiusKm !== null && known.latitude === null) throw badInput('radiusKm', 'notifications.no_point');
      const { latitude, longitude } = radiusKm === null ? { latitude: null, longitude: null } : known;
      const watch = { personId, kind: 'TERRITORY', level, name: known.name, latitude, longitude, radiusKm } as const;
      return writeWatch(
        tx,
        Object.assign(new Watch(), watch, { territory: `${known.kind}:${known.code}` }),
        'territory',
      );
    });
  }
}
