import type { Tx } from '@essaim/platform-server';
import type { TerritoryKind } from '@essaim/territories-server';
import type { Candidate } from './candidates.ts';

/** A candidate of which nobody has asked yet which words it has. */
export type UnmeasuredCandidate = Omit<Candidate, 'times'> & { wordCounts: Buffer };

/** Reads what the index has of projects, in no order. */
export async function unmeasured(tx: Tx, projectIds: readonly string[]): Promise<UnmeasuredCandidate[]> {
  const rows: CandidateColumns[] = await tx.query(
    `SELECT project_id, title_text, pitch_text, array_to_string(title_words, ' ') AS title, length, themes, publics, territory_kind, territory_code, latitude, longitude, word_counts
     FROM likeness_document document WHERE project_id = ANY($1::uuid[])`,
    [projectIds],
  );
  return rows.map(candidateOf);
}

interface CandidateColumns {
  project_id: string;
  title_text: string;
  pitch_text: string;
  /** Stems, which have no spaces. */
  title: string;
  length: number;
  themes: string[];
  publics: string[];
  territory_kind: TerritoryKind | null;
  territory_code: string | null;
  latitude: number | null;
  longitude: number | null;
  word_counts: Buffer;
}

function candidateOf(row: CandidateColumns): UnmeasuredCandidate {
  return {
    projectId: row.project_id,
    titleText: row.title_text,
    pitchText: row.pitch_text,
    titleWords: row.title ? row.title.split(' ') : [],
    wordCounts: row.word_counts,
    length: row.length,
    themes: row.themes,
    publics: row.publics,
    territoryKind: row.territory_kind,
    territoryCode: row.territory_code,
    place:
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
  };
}
