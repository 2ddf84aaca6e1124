import type { ProjectDraftInput, SuggestedAction } from '@essaim/graphql';
import { Button, IconChevronDown, IconHexagons, useVoice } from '@essaim/ui';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNoteLikeness } from './note-likeness.ts';
import { SimilarProjectCard } from './similar-project-card.tsx';
import styles from './similar-projects.module.css';
import { useSimilarProjects } from './use-similar-projects.ts';
import { useSuggests } from './use-suggests.ts';

/** What an exit of the panel is about. */
export interface AlikeProject {
  id: string;
  slug: string;
  title: string;
  /** How probable it is that it is the same idea, 0 to 1; never shown. */
  score: number;
}

/**
 * « Ceux-ci existent déjà »: what is already there, beside someone who types. On a desk it stands open; on a telephone it is
 * one line of a fixed height that opens on demand. It never moves what is being typed (`useSteady`).
 */
export function SimilarProjects({
  draft,
  differences,
  onDiffers,
  onExit,
  onTell,
  outcomes = {},
  told = [],
  onSameIdeas,
}: {
  draft: ProjectDraftInput;
  /** What was answered to « le mien est différent parce que… », by project. */
  differences: Readonly<Record<string, string>>;
  onDiffers: (project: AlikeProject, because: string | null) => void;
  onExit: (action: SuggestedAction, project: AlikeProject) => void;
  /** The author wants the holders of a project to know of the draft now. */
  onTell: (project: AlikeProject) => void;
  /** Ids of the projects whose holders know already. */
  told?: readonly string[];
  /** What has been done about a project, in words: « Votre demande est partie. » */
  outcomes?: Readonly<Record<string, string>>;
  /** Hears which of them are the same idea, whenever that changes. */
  onSameIdeas?: (projects: AlikeProject[]) => void;
}) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { similar, current, enough, error, retry } = useSimilarProjects(draft);
  const list = useRef<HTMLDivElement>(null);
  const shown = useSteady(similar, list, open);

  // Said once for each new answer, when the typing is calm; « nothing » is worth saying only where there was something.
  const said = useRef('');
  useEffect(() => {
    if (!current || !similar) return;
    const titles = similar.map(({ project }) => project.title);
    const now = titles.join('\n');
    if (now === said.current) return;
    said.current = now;
    announce(t('likeness.announce', { count: titles.length, titles: titles.join(', ') }));
  }, [similar, current, announce, t]);

  // Each is counted as shown once, however often it comes and goes while somebody types.
  const note = useNoteLikeness();
  const noted = useRef(new Set<string>());
  useEffect(() => {
    if (!current || !similar) return;
    const fresh = similar.filter(({ project }) => !noted.current.has(project.id));
    for (const { project } of fresh) noted.current.add(project.id);
    if (fresh.length)
      note(
        'SHOWN',
        fresh.map(({ score }) => score),
      );
  }, [similar, current, note]);

  const tell = useRef(onSameIdeas);
  tell.current = onSameIdeas;
  useEffect(() => {
    tell.current?.((similar ?? []).filter(({ kind }) => kind === 'SAME_IDEA').map(alikeIn));
  }, [similar]);

  const suggests = useSuggests();
  if (!suggests) return null;
  const count = similar?.length ?? 0;
  const found = shown && shown.length > 0;
  const state = error ? 'unreachable' : !enough ? 'waiting' : similar === undefined ? 'searching' : 'found';
  const line =
    state !== 'found'
      ? t(`likeness.short.${state}`)
      : count > 0
        ? t('likeness.found', { count })
        : t('likeness.short.none');
  const lead =
    state === 'found' ? t(count > 0 ? 'likeness.lead' : 'likeness.found', { count }) : t(`likeness.${state}`);
  return (
    <section aria-labelledby={id} className={styles.panel} data-found={found || undefined}>
      <h2 id={id} className={styles.title}>
        <IconHexagons size={20} stroke={1.75} aria-hidden />
        {t(found ? 'likeness.title' : 'likeness.titleBefore')}
      </h2>
      {/* On a telephone: one line, always as high. */}
      <h2 className={styles.line}>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          disabled={!found}
          onClick={() => setOpen(!open)}
        >
          <IconHexagons size={20} stroke={1.75} aria-hidden />
          <span>{line}</span>
          {found && <IconChevronDown size={20} stroke={1.75} aria-hidden />}
        </button>
      </h2>
      <div id={`${id}-list`} ref={list} className={styles.body} data-open={open || undefined}>
        <p className={styles.lead}>{lead}</p>
        {error && (
          <p>
            <Button onClick={() => void retry()}>{t('ui.retry')}</Button>
          </p>
        )}
        {found && (
          <ul role="list" className={styles.list}>
            {shown.map((likeness) => (
              <SimilarProjectCard
                key={likeness.project.id}
                likeness={likeness}
                because={differences[likeness.project.id] ?? null}
                outcome={outcomes[likeness.project.id] ?? null}
                onOpen={() => note('OPENED', [likeness.score])}
                onDiffers={(because) => onDiffers(alikeIn(likeness), because)}
                onExit={(action) => onExit(action, alikeIn(likeness))}
                onTell={() => onTell(alikeIn(likeness))}
                told={told.includes(likeness.project.id)}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const alikeIn = ({ project, score }: { project: Omit<AlikeProject, 'score'>; score: number }): AlikeProject => ({
  ...project,
  score,
});

const desk = '(min-width: 960px)'; // where the panel stands beside the form, as in the sheet

/**
 * The latest answer, held back while replacing it would move what is being typed: on a telephone, when the list is open
 * and a field after it has the focus. It catches up as soon as that is over.
 */
function useSteady<Answer>(latest: Answer, list: RefObject<HTMLElement | null>, open: boolean): Answer {
  const [held, setHeld] = useState(latest);
  const [focusMoves, setFocusMoves] = useState(0);
  useEffect(() => {
    const moved = () => setFocusMoves((count) => count + 1);
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, []);
  useEffect(() => {
    const focused = document.activeElement;
    const after =
      !!focused &&
      !!list.current &&
      !!(list.current.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING);
    const typing = focused?.matches('input, textarea') ?? false;
    const inside = list.current?.contains(focused) ?? false;
    if (open && typing && (after || inside) && !matchMedia(desk).matches) return;
    setHeld(latest);
  }, [latest, list, open, focusMoves]);
  return held;
}
