import { createHash } from 'node:crypto';
import { Database, now, type Tx } from '@essaim/platform-server';
import { projectRows, textsOf } from '@essaim/projects-server';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { LikenessVector } from './likeness-vector.entity.ts';
import { cosineOf, MEANING_VECTORS, type MeaningVectors } from './meaning-vectors.ts';
import type { ProjectTexts } from './normalise.ts';

/** Characters of a text that are put to the model: more than it reads. */
const LONGEST_TEXT = 2_000;
/** Projects of one transaction. */
const BATCH = 32;

/** How near a text is to others in meaning, 0 to 1, by project; those of which that is not known are not in it. */
export type Nearnesses = ReadonlyMap<string, number>;

const none: Nearnesses = new Map();

/** What projects mean, as the model of this instance sees it; nothing where it has none. */
@Injectable()
export class Meanings {
  private readonly db: Database;
  private readonly model: MeaningVectors | null;
  private readonly logger = new Logger('Likeness');
  constructor(db: Database, @Inject(MEANING_VECTORS) model: MeaningVectors | null) {
    this.db = db;
    this.model = model;
  }

  /**
   * How near a text is to projects. `own`: the project that says it, where it is saved, whose vector is known then. A model
   * that fails is no reason for a search to fail: it goes on without.
   */
  async nearnesses(tx: Tx, text: ProjectTexts, own: string | null, projectIds: readonly string[]): Promise<Nearnesses> {
    if (!this.model || !projectIds.length) return none;
    try {
      const rows = await vectorsOf(tx, own ? [...projectIds, own] : projectIds, await this.model.fingerprint());
      const said = meaningOf(text);
      const known = rows.find(({ id, textHash }) => id === own && textHash.equals(hashOf(said)));
      const others = rows.filter(({ id }) => id !== own);
      if (!others.length) return none;
      const vector = known?.vector ?? (await this.model.of([said]))[0]!;
      return new Map(others.map((other) => [other.id, Math.max(0, cosineOf(vector, other.vector))]));
    } catch (error) {
      this.logger.error(`what a text means is not known: ${String(error)}`);
      return none;
    }
  }

  /**
   * Puts to the model what projects say that it has not seen, until nothing is left or `stop`; `onMade` hears of those
   * whose vector is another, within the transaction that keeps it. How many. A model that fails is no reason for projects
   * not to be compared: what is left waits for the next time.
   */
  async bringUp(stop: AbortSignal, onMade: (tx: Tx, projectIds: readonly string[]) => Promise<void>): Promise<number> {
    if (!this.model) return 0;
    let made = 0;
    try {
      const model = await this.model.fingerprint();
      let cursor: string | null = null;
      while (!stop.aborted) {
        const ids: string[] = await this.db.read((tx) => unseen(tx, model, cursor, BATCH));
        if (!ids.length) break;
        made += await this.putTo(this.model, model, ids, onMade);
        cursor = ids.at(-1)!;
      }
    } catch (error) {
      this.logger.error(`the model of meaning could not read projects: ${String(error)}`);
    }
    return made;
  }

  private async putTo(
    vectors: MeaningVectors,
    model: string,
    ids: readonly string[],
    onMade: (tx: Tx, projectIds: readonly string[]) => Promise<void>,
  ): Promise<number> {
    const madeAt = now();
    const [rows, texts, known] = await this.db.read(async (tx) => [
      await projectRows(tx, ids),
      new Map((await textsOf(tx, ids)).map((text) => [text.id, text.description])),
      new Map((await tx.findBy(LikenessVector, { projectId: In([...ids]), model })).map((row) => [row.projectId, row])),
    ]);
    const said = rows.map((row) => {
      const text = meaningOf({ ...row, description: texts.get(row.id) ?? '' });
      return { id: row.id, text, textHash: hashOf(text) };
    });
    const others = said.filter(({ id, textHash }) => !known.get(id)?.textHash.equals(textHash));
    const made = await vectors.of(others.map(({ text }) => text));
    await this.db.write(async (tx) => {
      await tx.update(LikenessVector, { projectId: In([...ids]), model }, { madeAt });
      if (!others.length) return;
      const fresh = others.map(({ id, textHash }, at) =>
        Object.assign(new LikenessVector(), { projectId: id, model, textHash, vector: bytesOf(made[at]!), madeAt }),
      );
      await tx.upsert(LikenessVector, fresh as never, ['projectId']);
      await onMade(
        tx,
        others.map(({ id }) => id),
      );
    });
    return others.length;
  }
}

/** What is put to the model of a text: its beginning. */
export const meaningOf = ({ title, summary, description }: ProjectTexts): string =>
  `${title}. ${summary} ${description}`.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TEXT);

/** The next indexed projects, by id, that the model has not seen as they are. */
async function unseen(tx: Tx, model: string, after: string | null, most: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT document.project_id AS id FROM likeness_document document
     LEFT JOIN likeness_vector vector ON vector.project_id = document.project_id AND vector.model = $1
     WHERE document.visible AND (vector.project_id IS NULL OR vector.made_at < document.indexed_at)
       AND ($2::uuid IS NULL OR document.project_id > $2) ORDER BY document.project_id LIMIT $3`,
    [model, after, most],
  );
  return rows.map(({ id }) => id);
}

async function vectorsOf(tx: Tx, ids: readonly string[], model: string) {
  const rows: { id: string; textHash: Buffer; vector: Buffer }[] = await tx.query(
    'SELECT project_id AS id, text_hash AS "textHash", vector FROM likeness_vector WHERE project_id = ANY($1::uuid[]) AND model = $2',
    [ids, model],
  );
  return rows.map((row) => ({ ...row, vector: vectorIn(row.vector) }));
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

function bytesOf(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => bytes.writeFloatLE(value, at * 4));
  return bytes;
}

function vectorIn(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
