import type { Language } from '@essaim/catalogue';
import { isFunctionWord, tellsLanguage } from './function-words.ts';
import { plainWords, type TextWord } from './plain-words.ts';
import { withoutSentences } from './sentences.ts';
import { isTemplateHeading } from './template-headings.ts';

/** The texts of a project or a draft; any may be missing while someone is still typing. */
export interface ProjectTexts {
  title: string;
  summary: string;
  /** Markdown. */
  description: string;
  /** Where it is: its words do not make two ideas alike. */
  placeName?: string | null;
}

/** Texts made ready to be compared. */
export interface Normalised {
  /** What the text is written in; null where it says too little to tell. */
  language: Language | null;
  /** Words that carry ideas, in their order. */
  title: TextWord[];
  /** Summary and description. */
  body: TextWord[];
  /** Beginning of what follows the title: the idea in short, as people put it first. */
  pitch: TextWord[];
  /** Title and summary with their function words, for showing shared words as they stand together. */
  phrases: TextWord[][];
}

/** Characters read of one text: beyond, a description repeats itself. */
const LONGEST_TEXT = 30_000;
/** Characters read of a title that nobody has checked yet. */
const LONGEST_TITLE = 1_000;
/** Characters of the pitch. */
const PITCH_LENGTH = 200;
/** What no instance has learnt yet. */
const nothing: ReadonlySet<string> = new Set();
/** Lead by which one language's function words win. */
const LANGUAGE_LEAD = 1.5;

/**
 * First stage: texts become words. Markdown signs, addresses, numbers, emoji and the headings of templates go; capitals
 * and accents stop to count; the language is told by its function words, which then go too, as does the name of its place.
 * `ignored`: hashes of sentences that many projects here share. Pure.
 */
export function normalise(texts: ProjectTexts, ignored: ReadonlySet<string> = nothing): Normalised {
  const { title, summary, placeName } = texts;
  const body = withoutTemplate(withoutSentences(bodyOf(texts), ignored));
  const words = { title: plainWords(title.slice(0, LONGEST_TITLE)), body: plainWords(body) };
  const language = languageOf([...words.title, ...words.body]);
  const place = new Set(plainWords(placeName ?? '').map(({ plain }) => plain));
  const meaningful = (all: TextWord[]) =>
    all.filter(({ plain }) => plain.length > 1 && !isFunctionWord(plain, language) && !place.has(plain));
  return {
    language,
    title: meaningful(words.title),
    body: meaningful(words.body),
    pitch: meaningful(plainWords(beginning(body))),
    phrases: [words.title, plainWords(withoutTemplate(withoutSentences(summary.slice(0, LONGEST_TITLE), ignored)))],
  };
}

/** Summary and description, as far as they are read. */
export const bodyOf = ({ summary, description }: Pick<ProjectTexts, 'summary' | 'description'>): string =>
  `${summary}\n${description}`.slice(0, LONGEST_TEXT);

/** The language whose function words prevail; null for a tie or for none. */
export function languageOf(words: readonly TextWord[]): Language | null {
  const seen = { fr: 0, en: 0 };
  for (const { plain } of words) {
    const language = tellsLanguage(plain);
    if (language) seen[language]++;
  }
  if (seen.fr > seen.en * LANGUAGE_LEAD) return 'fr';
  return seen.en > seen.fr * LANGUAGE_LEAD ? 'en' : null;
}

const withoutTemplate = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isTemplateHeading(line))
    .join('\n');

function beginning(text: string): string {
  const start = text.trim();
  if (start.length <= PITCH_LENGTH) return start;
  const space = start.lastIndexOf(' ', PITCH_LENGTH);
  return start.slice(0, space > 0 ? space : PITCH_LENGTH);
}
