import type { Look } from './record-views.ts';

/** What somebody is asked who looks back. */
export interface AskedBack {
  /** How they see these projects, which were looked at. */
  about: string[];
  /** Those of them with whom they stand on record. */
  before: string[];
}

/** Who is asked to look back at what was looked at, by id. Whoever has just looked at somebody is not asked about them. Pure. */
export function askedBack(looks: readonly Look[]): Map<string, AskedBack> {
  const own = new Map(looks.map((look) => [look.project.id, look]));
  const asked = new Map<string, AskedBack>();
  for (const { project, found, before } of looks)
    for (const otherId of new Set([...found.keys(), ...before])) {
      const other = own.get(otherId);
      if (other?.found.has(project.id) || other?.before.includes(project.id)) continue;
      const by: AskedBack = asked.get(otherId) ?? { about: [], before: [] };
      by.about.push(project.id);
      if (before.includes(otherId)) by.before.push(project.id);
      asked.set(otherId, by);
    }
  return asked;
}
