import { now, type Tx } from '@essaim/platform-server';
import { isPublic, projectRows, textsOf, type ProjectRow } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { lettersOf, lettersOfBoth } from './letters.ts';
import { LikenessDocument } from './likeness-document.entity.ts';
import { normalise } from './normalise.ts';
import { indexedStems, Sketcher, type Sketch } from './sketch.ts';
import { countedText, StatisticsKeeper, type NotedChange } from './statistics-keeper.ts';

/** What a row says has changed. */
export interface Indexed {
  projectId: string;
  /** The words are others than before, or were not there. */
  textChanged: boolean;
}

/** Brings the index up to what a project says now. Drafts are never in it; what is hidden is, invisible. */
@Injectable()
export class IndexProject {
  private readonly sketcher: Sketcher;
  private readonly keeper: StatisticsKeeper;
  constructor(sketcher: Sketcher, keeper: StatisticsKeeper) {
    this.sketcher = sketcher;
    this.keeper = keeper;
  }

  /** Indexes projects as they are now; says which of them have other words than before. Safe to repeat. */
  async run(tx: Tx, projectIds: readonly string[]): Promise<Indexed[]> {
    const rows = await projectRows(tx, projectIds);
    const texts = new Map((await textsOf(tx, projectIds)).map((text) => [text.id, text]));
    const before = new Map(
      (
        await tx.find(LikenessDocument, {
          where: { projectId: In([...projectIds]) },
          lock: { mode: 'pessimistic_write' },
        })
      ).map((row) => [row.projectId, row]),
    );
    const indexed: Indexed[] = [];
    const documents: LikenessDocument[] = [];
    const changes: NotedChange[] = [];
    for (const row of rows) {
      const old = before.get(row.id) ?? null;
      if (row.stage === 'DRAFT') {
        if (old) await this.leave(tx, old);
        continue;
      }
      const description = texts.get(row.id)?.description ?? '';
      const text = await this.sketcher.sketch(tx, normalise({ ...row, description, placeName: row.territory?.name }));
      const document = documentOf(row, text);
      const textChanged = !old || !sameText(old, document);
      if (textChanged && old) changes.push({ sign: -1, ...countedDocument(old) });
      if (textChanged) changes.push({ sign: 1, ...countedText(text) });
      documents.push(document);
      indexed.push({ projectId: row.id, textChanged });
    }
    if (documents.length) await tx.upsert(LikenessDocument, documents as never, ['projectId']);
    await this.keeper.note(tx, changes);
    await this.keeper.fold(tx);
    return indexed;
  }

  private async leave(tx: Tx, document: LikenessDocument): Promise<void> {
    await this.keeper.note(tx, [{ sign: -1, ...countedDocument(document) }]);
    await tx.delete(LikenessDocument, { projectId: document.projectId });
  }
}

/** Most that a smallint holds, less some. */
const MOST_TIMES = 30_000;

function documentOf(row: ProjectRow, text: Sketch): LikenessDocument {
  const words = indexedStems(text);
  const timesOf = new Map<string, number>();
  for (const { stem, otherStem, times } of text.words.values())
    for (const one of otherStem ? [stem, otherStem] : [stem])
      timesOf.set(one, Math.min(MOST_TIMES, (timesOf.get(one) ?? 0) + times));
  return Object.assign(new LikenessDocument(), {
    projectId: row.id,
    lineageId: row.lineageId,
    visible: isPublic(row),
    language: text.language,
    titleText: text.titleText,
    pitchText: text.pitchText,
    words,
    times: words.map((word) => timesOf.get(word)!),
    titleWords: text.title,
    titleLetters: [...lettersOf(text.titleText)],
    length: text.length,
    themes: [...row.themeSlugs],
    publics: [...text.publics],
    territoryKind: row.territory?.kind ?? null,
    territoryCode: row.territory?.code ?? null,
    latitude: row.territory?.latitude ?? null,
    longitude: row.territory?.longitude ?? null,
    indexedAt: now(),
  });
}

const countedDocument = ({ length, words, titleWords, titleText, pitchText }: LikenessDocument) => ({
  length,
  words,
  titleWords,
  letters: lettersOfBoth(titleText, pitchText),
});

const sameText = (a: LikenessDocument, b: LikenessDocument): boolean =>
  a.titleText === b.titleText &&
  a.pitchText === b.pitchText &&
  a.length === b.length &&
  a.words.join(' ') === b.words.join(' ') &&
  a.times.join(' ') === b.times.join(' ');
