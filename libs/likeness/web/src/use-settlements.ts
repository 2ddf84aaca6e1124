import { graphql, type LikenessVerdict, useAct } from '@essaim/graphql';
import { useState } from 'react';

const settleMutation = graphql(`
  mutation SettleLikeness($input: SettleLikenessInput!) {
    settleLikeness(input: $input) {
      id
      ...MediationPair
    }
  }
`);

const reopenMutation = graphql(`
  mutation ReopenLikeness($pairIds: [ID!]!) {
    reopenLikeness(pairIds: $pairIds) {
      id
      ...MediationPair
    }
  }
`);

/** A verdict given on this page, which can be taken back. */
export interface Settlement {
  pairIds: readonly string[];
  verdict: LikenessVerdict;
  /** What it is about, in words. */
  about: string;
}

/** The verdicts given since the page was opened, the last one to be undone first. */
export function useSettlements() {
  const [settle, settling] = useAct(settleMutation);
  const [reopen, reopening] = useAct(reopenMutation);
  const [given, setGiven] = useState<readonly Settlement[]>([]);
  return {
    given,
    last: given.at(-1) ?? null,
    busy: settling.busy || reopening.busy,
    refusal: settling.refusal ?? reopening.refusal,
    /** Whether it was done. */
    settle: async (settlement: Settlement): Promise<boolean> => {
      const { pairIds, verdict } = settlement;
      if (!(await settle({ input: { pairIds: [...pairIds], verdict } }))) return false;
      setGiven((before) => [...before, settlement]);
      return true;
    },
    /** What was undone; null where there was nothing, or it was refused. */
    undo: async (): Promise<Settlement | null> => {
      const last = given.at(-1);
      if (!last || !(await reopen({ pairIds: [...last.pairIds] }))) return null;
      setGiven((before) => before.slice(0, -1));
      return last;
    },
  };
}
