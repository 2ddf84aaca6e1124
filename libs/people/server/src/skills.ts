import type { InputCheck } from '@essaim/platform-server';

const MAX_SKILLS = 30;
const MAX_SKILL = 60;

/** What someone can do, in their own words, each once; empty ones are left out. Notes a problem for too many or too long. */
export function checkSkills(check: InputCheck, path: string, given: readonly string[]): string[] {
  if (given.length > MAX_SKILLS) check.problem(path, 'people.too_many_skills', { max: MAX_SKILLS });
  const skills = given
    .slice(0, MAX_SKILLS)
    .map((skill, place) => check.line(`${path}.${place}`, skill, { max: MAX_SKILL }));
  const once = new Map(skills.filter(Boolean).map((skill) => [skill.toLowerCase(), skill]));
  return [...once.values()];
}
