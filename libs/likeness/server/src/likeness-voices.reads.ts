import type { Tx } from '@essaim/platform-server';
import type { LikenessVerdict } from './likeness-enums.ts';
import type { Pair } from './likeness.reads.ts';
import { inPairOrder } from './likeness-verdict.entity.ts';
import type { OpinionOf } from './mediation-enums.ts';

/** A mediator's verdict, with who gave it. */
export interface MediatorVerdict {
  personId: string;
  verdict: LikenessVerdict;
  comment: string | null;
  judgedAt: Date;
}

/** How many members, or others, say the same of a pair: for mediators to know, it decides nothing. */
export interface Opinion {
  by: OpinionOf;
  verdict: LikenessVerdict;
  count: number;
}

/** What has been said of a pair. */
export interface Voices {
  verdicts: MediatorVerdict[];
  opinions: Opinion[];
}

const keysOf = (pairs: readonly Pair[]): [firsts: string[], seconds: string[]] => {
  const ordered = pairs.map(({ a, b }) => inPairOrder(a, b));
  return [ordered.map(([first]) => first), ordered.map(([, second]) => second)];
};

/** What has been said of these pairs, in their order: mediators one by one, the first to speak first; all others counted. */
export async function voicesOf(tx: Tx, pairs: readonly Pair[]): Promise<Voices[]> {
  const asked = `JOIN unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (first_id, second_id, place)
    ON said.first_project_id = asked.first_id AND said.second_project_id = asked.second_id`;
  const verdicts: (MediatorVerdict & { place: number })[] = await tx.query(
    `SELECT asked.place::int - 1 AS place, said.person_id AS "personId", said.verdict, said.comment, said.judged_at AS "judgedAt"
     FROM likeness_verdict said ${asked} WHERE said.as_mediator ORDER BY said.judged_at, said.person_id`,
    keysOf(pairs),
  );
  const opinions: (Opinion & { place: number })[] = await tx.query(
    `SELECT place, by, verdict, count(*)::int AS count FROM (
       SELECT asked.place::int - 1 AS place, said.verdict, CASE WHEN EXISTS (SELECT 1 FROM membership
           WHERE membership.person_id = said.person_id AND membership.project_id IN (said.first_project_id, said.second_project_id))
         THEN 'MEMBER' ELSE 'RESIDENT' END AS by
       FROM likeness_verdict said ${asked} WHERE NOT said.as_mediator) AS voice
     GROUP BY place, by, verdict ORDER BY by, verdict DESC`,
    keysOf(pairs),
  );
  return pairs.map((_, at) => ({
    verdicts: verdicts.filter(({ place }) => place === at),
    opinions: opinions.filter(({ place }) => place === at),
  }));
}
