import type { Tx } from '@essaim/platform-server';
import { projectRows, textsOf, type ProjectRow } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { isWordStem } from './idea-stems.ts';
import { normalise } from './normalise.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { Sketcher } from './sketch.ts';
import type { SupposedText } from './supposed-index.ts';
import type { Thesaurus } from './thesaurus-keeper.ts';
import { byCode, unpackCounts } from './word-counts.ts';

/** Texts read at once. */
const BATCH = 50;

/** A text with what the index says of it, and would say. */
export interface ReadText extends SupposedText {
  row: ProjectRow;
  description: string;
}

/** Reads texts as they would be indexed with another thesaurus. */
@Injectable()
export class SupposedTexts {
  private readonly sketcher: Sketcher;
  private readonly sentences: SentenceKeeper;
  constructor(sketcher: Sketcher, sentences: SentenceKeeper) {
    this.sketcher = sketcher;
    this.sentences = sentences;
  }

  /** Those of these projects, in their order, that it comes to within `milliseconds`. */
  async read(tx: Tx, ids: readonly string[], thesaurus: Thesaurus, milliseconds: number): Promise<ReadText[]> {
    const until = performance.now() + milliseconds;
    const ignored = await this.sentences.ignored(tx);
    const read: ReadText[] = [];
    for (let at = 0; at < ids.length && performance.now() < until; at += BATCH) {
      const some = ids.slice(at, at + BATCH);
      const indexed = await ideasIndexed(tx, some);
      const texts = new Map((await textsOf(tx, some)).map((text) => [text.id, text]));
      const rows = new Map((await projectRows(tx, some)).map((row) => [row.id, row]));
      for (const id of some) {
        const [row, known] = [rows.get(id), indexed.get(id)];
        if (!row || !known) continue;
        const description = texts.get(id)?.description ?? '';
        const whole = { ...row, description, placeName: row.territory?.name };
        const { words, title } = await this.sketcher.sketch(tx, normalise(whole, ignored), true, thesaurus);
        const after = [...words.values()].flatMap(({ stem, times }) =>
          isWordStem(stem) ? [] : [[stem, times] as const],
        );
        const then = { after: new Map(after), titleAfter: title };
        read.push({ projectId: id, lineageId: row.lineageId, row, description, ...known, ...then });
      }
    }
    return read;
  }
}

/** The ideas that the index has of texts, and their titles' stems. */
async function ideasIndexed(tx: Tx, ids: readonly string[]) {
  const rows: { project_id: string; words: string[]; word_counts: Buffer; title_words: string[] }[] = await tx.query(
    'SELECT project_id, words, word_counts, title_words FROM likeness_document WHERE project_id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(
    rows.map(({ project_id, words, word_counts, title_words }) => {
      const ideas = words.filter((word) => !isWordStem(word));
      return [project_id, { before: unpackCounts(word_counts, byCode(ideas)), titleBefore: title_words }];
    }),
  );
}
