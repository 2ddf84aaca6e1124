import type { Language } from '@essaim/catalogue';
import { BadUserInput, EventLog, now, type FieldProblem, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { IdeaSaid } from './amended-thesaurus.ts';
import { IdeaChange } from './idea-change.entity.ts';
import type { IdeaChangeKind } from './idea-enums.ts';
import { IdeaEntry } from './idea-entry.entity.ts';
import { IdeaLabels, labelFields, soughtAs, type LabelField, type NewLabel } from './idea-labels.ts';
import { IdeaIsWider } from './likeness.errors.ts';
import { IdeasChanged } from './likeness.events.ts';
import { Stemmer } from './stemmer.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import { nameOf, type Concept } from './thesaurus.ts';
import { touchedParameters, touchedSql } from './touched-projects.ts';
import { widerProblems } from './wider-ideas.ts';

/** What the instance says from now on of one idea; `said` is null where it says nothing of it any more. */
export interface IdeaWish {
  conceptId: string;
  said: IdeaSaid | null;
}

/** One idea before and after a change. */
export interface IdeaDifference extends IdeaWish {
  kind: IdeaChangeKind;
  labelsIn: string[];
  labelsOut: string[];
}

/** What a change does to the thesaurus, before it is kept. */
export interface PlannedChange {
  /** What the instance says of every idea afterwards. */
  said: IdeaSaid[];
  differences: IdeaDifference[];
  /** Labels that come into force. */
  labels: NewLabel[];
  problems: FieldProblem[];
}

/** Checks and keeps what an instance says of ideas: alone, and with what it touches. */
@Injectable()
export class KeepIdeas {
  private readonly events: EventLog;
  private readonly thesaurus: ThesaurusKeeper;
  private readonly labels: IdeaLabels;
  private readonly stemmer: Stemmer;
  constructor(events: EventLog, thesaurus: ThesaurusKeeper, labels: IdeaLabels, stemmer: Stemmer) {
    this.events = events;
    this.thesaurus = thesaurus;
    this.labels = labels;
    this.stemmer = stemmer;
  }

  /** What the wishes would change, and what is wrong with them in words of `language`. Writes nothing. Throws IdeaIsWider. */
  async plan(tx: Tx, wishes: readonly IdeaWish[], language: Language): Promise<PlannedChange> {
    const entries: IdeaSaid[] = await tx.find(IdeaEntry, { order: { conceptId: 'ASC' } });
    const wished = new Map(wishes.map(({ conceptId, said }) => [conceptId, said]));
    const said = [
      ...entries.filter(({ conceptId }) => !wished.has(conceptId)),
      ...wishes.flatMap((wish) => wish.said ?? []),
    ];
    const before = this.thesaurus.saying(entries).concepts;
    const after = this.thesaurus.saying(said).concepts;
    const sayingBefore = new Map(entries.map((entry) => [entry.conceptId, entry]));
    const differences: IdeaDifference[] = [];
    const labels: NewLabel[] = [];
    for (const wish of wishes) {
      const old = sayingBefore.get(wish.conceptId) ?? null;
      if (isDeepStrictEqual(plainly(old), plainly(wish.said))) continue;
      const [known, then] = [before, after].map((concepts) => listsOf(concepts.get(wish.conceptId)));
      const given = listsOf(this.thesaurus.given().get(wish.conceptId));
      const [labelsIn, labelsOut] = [new Set<string>(), new Set<string>()];
      for (const field of labelFields) {
        for (const label of known![field]) if (!then![field].includes(label)) labelsOut.add(label);
        for (const label of then![field]) {
          if (known![field].includes(label)) continue;
          labelsIn.add(label);
          labels.push({ conceptId: wish.conceptId, label, field, given: given[field].includes(label) });
        }
      }
      const kind = !wish.said ? 'REMOVED' : old ? 'CHANGED' : 'ADDED';
      differences.push({ ...wish, kind, labelsIn: [...labelsIn], labelsOut: [...labelsOut] });
    }
    const calledBy = (id: string) => {
      const concept = after.get(id) ?? this.thesaurus.given().get(id);
      return concept ? nameOf(concept, language) : id;
    };
    this.mayGo(wishes, said, calledBy);
    const problems = [
      ...widerProblems(wishes, said, this.thesaurus.given()),
      ...(await this.labels.problems(tx, labels, said)),
    ];
    return { said, differences, labels, problems: problems.map((problem) => named(problem, calledBy)) };
  }

  /**
   * Keeps what was planned, says who did it, and notes which projects are to be indexed anew: how many. Within
   * `whileIdeasChange`, which the plan was made in too. Throws BAD_USER_INPUT with what is wrong.
   */
  async keep(tx: Tx, { differences, labels, problems }: PlannedChange, personId: string | null): Promise<number> {
    if (problems.length) throw new BadUserInput(problems);
    if (!differences.length) return 0;
    for (const { conceptId, said, kind, labelsIn, labelsOut } of differences) {
      if (said)
        await tx.upsert(
          IdeaEntry,
          Object.assign(new IdeaEntry(), mutable(said), { updatedBy: personId, updatedAt: now() }),
          ['conceptId'],
        );
      else await tx.delete(IdeaEntry, { conceptId });
      await tx.insert(IdeaChange, Object.assign(new IdeaChange(), { conceptId, kind, labelsIn, labelsOut, personId }));
    }
    await this.events.record(tx, personId, new IdeasChanged(differences.map(({ conceptId }) => conceptId)));
    return this.touch(tx, differences, labels);
  }

  private async touch(tx: Tx, differences: readonly IdeaDifference[], labels: readonly NewLabel[]): Promise<number> {
    const [stems, languages] = await touchedParameters(tx, this.stemmer, touchedBy(differences, labels));
    if (!stems.length) return 0;
    const touched: unknown[] = await tx.query(
      `INSERT INTO idea_touched AS known (project_id, since)
       SELECT project_id, clock_timestamp() FROM (${touchedSql}) AS touched ORDER BY project_id
       ON CONFLICT (project_id) DO UPDATE SET since = excluded.since RETURNING project_id`,
      [stems, languages],
    );
    return touched.length;
  }

  /** An idea of the instance's own stays while another one is a kind of it. */
  private mayGo(wishes: readonly IdeaWish[], said: readonly IdeaSaid[], calledBy: (id: string) => string): void {
    for (const { conceptId, said: wanted } of wishes) {
      if (wanted || this.thesaurus.given().has(conceptId)) continue;
      const kinds = said.filter(({ broader }) => broader.includes(conceptId)).map((one) => one.conceptId);
      if (kinds.length) throw new IdeaIsWider(kinds.map(calledBy));
    }
  }
}

/** What a change may be told by in the index. */
export const touchedBy = (differences: readonly IdeaDifference[], labels: readonly NewLabel[]) => ({
  // Whatever else it changes, such as what is wider, shows in the texts that name it by now.
  ideas: differences.map(({ conceptId }) => conceptId),
  labels: labels.flatMap(({ conceptId, label, field }) => soughtAs(conceptId, label, field)),
});

/** A problem that calls the other idea by its name. */
const named = ({ params, ...problem }: FieldProblem, calledBy: (id: string) => string): FieldProblem =>
  params?.['idea'] === undefined
    ? { ...problem, ...(params && { params }) }
    : { ...problem, params: { ...params, idea: calledBy(String(params['idea'])) } };

const listsOf = (concept: Concept | undefined): Record<LabelField, readonly string[]> => ({
  fr: concept?.labels.fr ?? [],
  en: concept?.labels.en ?? [],
  misspelt: concept?.misspelt ?? [],
});

/** What is said of an idea, without who said it and when. */
const plainly = (said: IdeaSaid | null): IdeaSaid | null =>
  said && {
    conceptId: said.conceptId,
    fr: said.fr,
    en: said.en,
    misspelt: said.misspelt,
    broader: said.broader,
    off: said.off,
    labelsOff: said.labelsOff,
  };

const mutable = (said: IdeaSaid) => ({
  ...said,
  fr: [...said.fr],
  en: [...said.en],
  misspelt: [...said.misspelt],
  broader: [...said.broader],
  labelsOff: [...said.labelsOff],
});
