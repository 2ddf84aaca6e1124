import type { ProjectStage } from '@essaim/graphql';
import { type Place, placeFrom } from '@essaim/territories-web';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeptDraft } from './kept-draft.ts';
import { openingStages } from './publish-project.tsx';

/** A project as it is being typed, before anything is sent. */
export interface NewProject {
  /** The idea in one sentence: the project's summary. */
  sentence: string;
  /** Its name; empty: the sentence's first words. */
  title: string;
  description: string;
  themes: string[];
  place: Place | null;
  stage: ProjectStage;
  /** What its author answered to « le mien est différent parce que… », by the other project's id. */
  differences: Record<string, string>;
  /** The draft once the API has it. */
  saved: { id: string; slug: string } | null;
}

export const emptyNewProject: NewProject = {
  sentence: '',
  title: '',
  description: '',
  themes: [],
  place: null,
  stage: 'IDEA',
  differences: {},
  saved: null,
};

const keptUnder = 'essaim:new-project';

/**
 * The project being begun on this device: kept as it is typed, and found again after a detour by the sign-in page, a
 * closed tab or a lost network. `cameBack` says that an earlier visit left it; `place` is where the reader looks around,
 * the likeliest place for what they begin.
 */
export function useNewProject(place: Place | null = null) {
  const { ready, found, keep, forget } = useKeptDraft(keptUnder, asNewProject);
  const [draft, setDraft] = useState({ ...emptyNewProject, place });
  const [cameBack, setCameBack] = useState(false);
  const touched = useRef(false);
  useEffect(() => {
    if (!found || touched.current) return; // typed before we had looked: what is being typed wins
    setDraft(found);
    setCameBack(true);
  }, [found]);
  useEffect(() => {
    if (touched.current) keep(draft);
  }, [draft, keep]);
  const change = useCallback((part: Partial<NewProject>) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const startAgain = useCallback(() => {
    touched.current = false;
    forget();
    setDraft({ ...emptyNewProject, place });
    setCameBack(false);
  }, [forget, place]);
  return { ready, draft, change, cameBack, startAgain };
}

const longestName = 80; // characters of a name made from a sentence

/** What a project is called: the name it was given, else its sentence, cut at a word. */
export function nameOf({ title, sentence }: Pick<NewProject, 'title' | 'sentence'>): string {
  const given = title.trim();
  const whole = sentence.trim().replace(/\s+/g, ' ');
  if (given || whole.length <= longestName) return given || whole.replace(/[.…]$/, '');
  const cut = whole.slice(0, longestName + 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s,;:.'’-]+$/, '');
  return `${atWord}…`;
}

/** What was kept, as far as it makes sense; null when there is nothing of it. */
export function asNewProject(kept: unknown): NewProject | null {
  const { sentence, title, description, themes, place, stage, differences, saved } = (kept ?? {}) as Record<
    string,
    unknown
  >;
  if (typeof sentence !== 'string') return null;
  const { id, slug } = (saved ?? {}) as Record<string, unknown>;
  return {
    sentence,
    title: text(title),
    description: text(description),
    themes: Array.isArray(themes) ? themes.filter((one): one is string => typeof one === 'string') : [],
    place: placeFrom(JSON.stringify(place ?? null)),
    stage: openingStages.find((one) => one === stage) ?? 'IDEA',
    differences: Object.fromEntries(
      Object.entries((differences ?? {}) as object).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    ),
    saved: typeof id === 'string' && typeof slug === 'string' ? { id, slug } : null,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
