import type { ProjectStage } from '@essaim/graphql';
import type { Place } from '@essaim/territories-web';

/** What a project's settings form holds; the charter's parts lie flat, so that each can be met on its own. */
export interface Settings {
  title: string;
  summary: string;
  description: string;
  website: string;
  welcomesNewcomers: boolean;
  stage: ProjectStage;
  themes: string[];
  territory: Place | null;
  transparency: string;
  collaboration: string;
  funding: string;
}
export type SettingName = keyof Settings;

/** The settings that differ between two states of the form. */
export const changedSettings = (before: Settings, after: Settings): SettingName[] =>
  (Object.keys(after) as SettingName[]).filter((name) => !same(before[name], after[name]));

/**
 * Two people changed the same project: `base` is what both began with. What only one of them changed is taken from that
 * one; what both changed, differently, is a clash for the writer to decide, and stays as the writer has it until then.
 */
export function reconcile(
  base: Settings,
  mine: Settings,
  theirs: Settings,
): { merged: Settings; clashes: SettingName[] } {
  const merged = { ...theirs };
  const clashes: SettingName[] = [];
  for (const name of changedSettings(base, mine)) {
    Object.assign(merged, { [name]: mine[name] });
    if (!same(base[name], theirs[name]) && !same(mine[name], theirs[name])) clashes.push(name);
  }
  return { merged, clashes };
}

/** Equal in what they say: a place is its kind and code, themes are a set. */
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
