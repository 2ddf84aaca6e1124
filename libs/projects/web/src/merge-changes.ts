import type { Place } from '@essaim/territories-web';

/** The fields that differ between two states of a form. */
export const changedFields = <Values extends object>(before: Values, after: Values): (keyof Values & string)[] =>
  (Object.keys(after) as (keyof Values & string)[]).filter((name) => !same(before[name], after[name]));

/**
 * Two people changed the same thing: `base` is what both began with. What only one of them changed is taken from that
 * one; what both changed, differently, is a clash for the writer to decide, and stays as the writer has it until then.
 * Fields that say something only together are `oneValue`, whose clash goes by the name of the first.
 */
export function reconcile<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
  oneValue: readonly (keyof Values & string)[] = [],
): { merged: Values; clashes: (keyof Values & string)[] } {
  const merged = { ...theirs };
  const clashes = new Set<keyof Values & string>();
  for (const changed of changedFields(base, mine)) {
    const parts = oneValue.includes(changed) ? oneValue : [changed];
    for (const part of parts) merged[part] = mine[part];
    const differ = (one: Values, other: Values) => parts.some((part) => !same(one[part], other[part]));
    if (differ(base, theirs) && differ(mine, theirs)) clashes.add(parts[0] ?? changed);
  }
  return { merged, clashes: [...clashes] };
}

/** Equal in what they say: a place is its kind and code, a list is a set. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}

function essence(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[])].sort();
  if (value && typeof value === 'object') {
    const { kind, code, name } = value as Place;
    return code ? [kind, code] : [kind, name];
  }
  return value;
}
