import { useState } from 'react';
import { changedFields, reconcile } from './merge-changes.ts';

/** One state of what is edited, and the `updatedAt` that the API told it by. */
interface Kept<Values> {
  values: Values;
  updatedAt: string;
}

/** What both people changed, each in their way; `theirs` is saved. */
export interface Clash<Values> {
  theirs: Values;
  names: (keyof Values & string)[];
  /** Fields that say something only together: the first stands for all of them in `names`. */
  oneValue?: readonly (keyof Values & string)[];
}

/**
 * A form over something that others may change meanwhile. Only what was changed is sent, and where someone else was
 * quicker, what they changed is taken in and sent again; what both changed is a `clash` that the writer decides.
 *
 * `send` resolves to what was saved, or to undefined when it was refused; `latest` reads what is there now. `save` ends
 * in `onSaved`, with null where nothing was to be sent, or in a refusal, or in a clash.
 */
export function useMergedEdit<Values extends object, Saved>({
  start,
  send,
  latest,
  onSaved,
  oneValue = [],
}: {
  start: () => Kept<Values>;
  send: (wanted: Values, names: (keyof Values & string)[], expectedUpdatedAt: string) => Promise<Saved | undefined>;
  latest: () => Promise<Kept<Values> | null>;
  onSaved: (saved: Saved | null) => void;
  /** Fields that say something only together, as an hour and its zone: changed by two people, they are one clash. */
  oneValue?: readonly (keyof Values & string)[];
}) {
  const [base, setBase] = useState(start);
  const [mine, setMine] = useState(base.values);
  const [clash, setClash] = useState<Clash<Values> | null>(null);

  const saveFrom = async (wanted: Values, from: Kept<Values>): Promise<void> => {
    const names = changedFields(from.values, wanted);
    if (names.length === 0) return onSaved(null);
    const saved = await send(wanted, names, from.updatedAt);
    if (saved !== undefined) return onSaved(saved);
    const now = await latest();
    if (!now || now.updatedAt === from.updatedAt) return; // refused for another reason
    const { merged, clashes } = reconcile(from.values, wanted, now.values, oneValue);
    setBase(now);
    setMine(merged);
    if (clashes.length > 0) return setClash({ theirs: now.values, names: clashes, oneValue });
    await saveFrom(merged, now);
  };

  return {
    base: base.values,
    mine,
    clash,
    change: (part: Partial<Values>) => setMine((before) => ({ ...before, ...part })),
    save: () => {
      setClash(null);
      return saveFrom(mine, base);
    },
  };
}
