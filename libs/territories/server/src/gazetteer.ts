import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import type { TerritoryKind } from './territory-kind.ts';

/** A territory by its code; one without a code is known by nobody else. */
export interface CodedPlace {
  kind: TerritoryKind | null;
  code: string | null;
}

/** What is known of a territory besides where it is. */
export interface KnownPlace {
  name: string;
  /** How far people there go to meet, km; null for a territory wider than a commune. */
  reachKm: number | null;
  /** Itself and all it lies in, as `KIND:code`. */
  within: readonly string[];
}

/** What there is to know of the territories of France, by their codes. Pure. */
export class Gazetteer {
  private readonly places: ReadonlyMap<string, KnownPlace>;
  constructor(places: ReadonlyMap<string, KnownPlace>) {
    this.places = places;
  }

  /** Null for what has no code, or one that nobody knows. */
  find({ kind, code }: CodedPlace): KnownPlace | null {
    return (kind && code && this.places.get(`${kind}:${code}`)) || null;
  }
}

/** The gazetteer of this instance: read once a process, some 36 000 places in some 10 MB. */
@Injectable()
export class GazetteerKeeper {
  private reading: Promise<Gazetteer> | undefined;

  /** The gazetteer; read when first asked for, in some tenths of a second. */
  of(tx: Tx): Promise<Gazetteer> {
    return (this.reading ??= read(tx).catch((error: unknown) => {
      this.reading = undefined;
      throw error;
    }));
  }
}

async function read(tx: Tx): Promise<Gazetteer> {
  const rows: { kind: string; code: string; name: string; reach: number | null; within: string }[] = await tx.query(
    `SELECT kind, code, name, reach_km AS reach, array_to_string(within, ' ') AS within FROM territory WHERE kind <> 'COUNTRY'`,
  );
  // Most places lie in the same few: their keys are kept once.
  const keys = new Map<string, string>();
  const once = (key: string) => keys.get(key) ?? (keys.set(key, key), key);
  return new Gazetteer(
    new Map(
      rows.map(({ kind, code, name, reach, within }) => [
        once(`${kind}:${code}`),
        { name, reachKm: reach, within: within.split(' ').map(once) },
      ]),
    ),
  );
}
