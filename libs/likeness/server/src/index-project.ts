import { now, type Tx } from '@essaim/platform-server';
import { isPublic, Project, projectRows, textsOf, type ProjectRow } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { cluesOf, type Clue } from './clues.ts';
import { keepClues } from './clues.reads.ts';
import { lettersOf, lettersOfBoth } from './letters.ts';
import { INDEX_VERSION, LikenessDocument } from './likeness-document.entity.ts';
import { bodyOf, normalise } from './normalise.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { sentencesOf } from './sentences.ts';
import { indexedStems, Sketcher, type Sketch } from './sketch.ts';
import { countedText, StatisticsKeeper, type NotedChange } from './statistics-keeper.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import { packCounts } from './word-counts.ts';

/** What a row says has changed. */
export interface Indexed {
  projectId: string;
  /** The words, or what identifies it, are others than before, or were not there. */
  textChanged: boolean;
  /** It is somewhere else than before. */
  placeChanged: boolean;
}

/** Brings the index up to what a project says now. Drafts are never in it; what is hidden is, invisible. */
@Injectable()
export class IndexProject {
  private readonly sketcher: Sketcher;
  private readonly keeper: StatisticsKeeper;
  private readonly sentences: SentenceKeeper;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(sketcher: Sketcher, keeper: StatisticsKeeper, sentences: SentenceKeeper, thesaurus: ThesaurusKeeper) {
    this.sketcher = sketcher;
    this.keeper = keeper;
    this.sentences = sentences;
    this.thesaurus = thesaurus;
  }

  /** Indexes projects as they are now; says which of them have other words than before. Safe to repeat. */
  async run(tx: Tx, projectIds: readonly string[]): Promise<Indexed[]> {
    const thesaurus = await this.thesaurus.held(tx);
    const rows = await projectRows(tx, projectIds);
    const records = await recordsOf(tx, projectIds);
    const ignored = await this.sentences.ignored(tx, { fresh: true });
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
    const clues = new Map<string, Clue[]>();
    for (const row of rows) {
      const old = before.get(row.id) ?? null;
      if (row.stage === 'DRAFT') {
        if (old) await this.leave(tx, old);
        continue;
      }
      const description = texts.get(row.id)?.description ?? '';
      const whole = { ...row, description, placeName: row.territory?.name };
      const text = await this.sketcher.sketch(tx, normalise(whole, ignored), false, thesaurus);
      const document = documentOf(row, text, sentencesIn(bodyOf(whole)));
      clues.set(row.id, cluesOf({ ...whole, sourceUrl: row.source?.url, ...records.get(row.id) }));
      const textChanged = !old || !sameText(old, document);
      if (textChanged || old.counted !== document.counted) {
        if (old?.counted) changes.push({ sign: -1, ...countedDocument(old) });
        if (document.counted) changes.push({ sign: 1, ...countedText(text) });
      }
      documents.push(document);
      indexed.push({ projectId: row.id, textChanged, placeChanged: !!old && !samePlace(old, document) });
    }
    if (documents.length) await tx.upsert(LikenessDocument, documents as never, ['projectId']);
    const otherClues = await keepClues(tx, clues);
    await this.keeper.note(tx, changes);
    await this.keeper.fold(tx);
    return indexed.map(({ textChanged, ...one }) => ({
      ...one,
      textChanged: textChanged || otherClues.has(one.projectId),
    }));
  }

  private async leave(tx: Tx, document: LikenessDocument): Promise<void> {
    if (document.counted) await this.keeper.note(tx, [{ sign: -1, ...countedDocument(document) }]);
    await tx.delete(LikenessDocument, { projectId: document.projectId });
    await keepClues(tx, new Map([[document.projectId, []]]));
  }
}

/** Sentences remembered of one text, in their order. */
const MOST_SENTENCES = 200;

const sentencesIn = (body: string): string[] =>
  [...new Set([...sentencesOf(body)].map(({ hash }) => hash))].slice(0, MOST_SENTENCES);

/** What a directory calls these projects. */
async function recordsOf(tx: Tx, ids: readonly string[]) {
  const rows = await tx.find(Project, {
    select: { id: true, sourceName: true, sourceExternalId: true },
    where: { id: In([...ids]), sourceExternalId: Not(IsNull()) },
  });
  return new Map(rows.map(({ id, sourceName, sourceExternalId }) => [id, { sourceName, sourceExternalId }]));
}

function documentOf(row: ProjectRow, text: Sketch, sentences: string[]): LikenessDocument {
  const words = indexedStems(text);
  const timesOf = new Map<string, number>();
  for (const { stem, otherStem, times } of text.words.values())
    for (const one of otherStem ? [stem, otherStem] : [stem]) timesOf.set(one, (timesOf.get(one) ?? 0) + times);
  return Object.assign(new LikenessDocument(), {
    projectId: row.id,
    lineageId: row.lineageId,
    visible: isPublic(row),
    counted: isPublic(row),
    language: text.language,
    titleText: text.titleText,
    pitchText: text.pitchText,
    words,
    wordCounts: packCounts(timesOf),
    titleWords: text.title,
    titleLetters: [...lettersOf(text.titleText)],
    length: text.length,
    themes: [...row.themeSlugs],
    publics: [...text.publics],
    territoryKind: row.territory?.kind ?? null,
    territoryCode: row.territory?.code ?? null,
    latitude: row.territory?.latitude ?? null,
    longitude: row.territory?.longitude ?? null,
    sentences,
    version: INDEX_VERSION,
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
  a.wordCounts.equals(b.wordCounts);

const samePlace = (a: LikenessDocument, b: LikenessDocument): boolean =>
  a.territoryKind === b.territoryKind &&
  a.territoryCode === b.territoryCode &&
  a.latitude === b.latitude &&
  a.longitude === b.longitude;
