import { dump, load } from 'js-yaml';
import { z } from 'zod';
import type { IdeaSaid } from './amended-thesaurus.ts';
import { conceptId, conceptShape } from './thesaurus.ts';

/** A file of ideas cannot be read; `message` is one sentence. */
export class UnreadableIdeas extends Error {
  override readonly name = 'UnreadableIdeas';
}

/** A group as the thesaurus has it, with what is not looked for: all of it, or some labels. */
const groupShape = conceptShape.extend({ off: z.union([z.boolean(), z.array(z.string())]).default([]) });

/** What a file says of ideas, in the form of the thesaurus (docs/thesaurus.md). Throws UnreadableIdeas. */
export function readIdeas(yaml: string): IdeaSaid[] {
  const groups = z.record(z.string().regex(conceptId), groupShape.nullable()).safeParse(parsed(yaml) ?? {});
  if (!groups.success) {
    const [issue] = groups.error.issues;
    throw new UnreadableIdeas(`${issue!.path.join('.') || 'the file'}: ${issue!.message}.`);
  }
  return Object.entries(groups.data).map(([id, group]) => {
    const { fr, en, misspelt, broader, off } = group ?? groupShape.parse({});
    return {
      conceptId: id,
      fr,
      en,
      misspelt,
      broader,
      off: off === true,
      labelsOff: Array.isArray(off) ? off : [],
    };
  });
}

/** The same the other way: what `readIdeas` reads again. */
export function writeIdeas(entries: readonly IdeaSaid[]): string {
  const groups = entries.map(({ conceptId: id, off, labelsOff, fr, en, misspelt, broader }) => {
    const lists = Object.entries({ fr, en, misspelt, broader, ...(!off && { off: labelsOff }) });
    const said = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
    return [id, off ? { ...said, off: true } : said] as const;
  });
  return groups.length ? dump(Object.fromEntries(groups), { lineWidth: 120, flowLevel: 2 }) : '';
}

function parsed(yaml: string): unknown {
  try {
    return load(yaml);
  } catch (error) {
    throw new UnreadableIdeas(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
}
