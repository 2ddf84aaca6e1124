import {
  Actions,
  Button,
  Form,
  type FormRefusal,
  LinkButton,
  RadioField,
  Skeleton,
  TextField,
  useVoice,
} from '@essaim/ui';
import type { PageSharing } from '@essaim/graphql';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeptDraft } from './kept-draft.ts';
import { asKeptPage } from './kept-page.ts';
import { KeptTextNote } from './kept-text-note.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { pageSlug } from './project-pages.tsx';

const PageConflict = lazy(() => import('./page-conflict.tsx').then((module) => ({ default: module.PageConflict })));

/** A page as it is being written. `baseRevisionId`: the version it started from; null for a page that is to begin. */
export interface PageDraft {
  title: string;
  body: string;
  sharing: PageSharing;
  baseRevisionId: string | null;
}

/** What someone else saved meanwhile. */
export interface OtherVersion {
  title: string;
  body: string;
  revisionId: string;
  author: string | null;
}

/** A page as it is sent. */
export interface PageToSave extends PageDraft {
  slug: string;
  message: string | null;
}

/** Whose pages these are, and how they are kept there. */
export interface PageHome {
  id: string;
  /** Its address: `/projects/x`. */
  at: string;
  /** Whether it can be adapted, so that a page must say if it travels along. */
  adaptable: boolean;
  /** Resolves to the page's address, or to undefined when it was refused. */
  save: (page: PageToSave) => Promise<{ slug: string } | undefined>;
  busy: boolean;
  refusal: FormRefusal | null;
  forgetRefusal: () => void;
  /** The page as it is there now. */
  latest: (slug: string) => Promise<OtherVersion | null>;
}

/**
 * Writing a page. The text is kept on this device as it is typed, and never lost to a conflict: when the page has moved
 * on, both texts are shown and the writer chooses.
 */
export function PageWriter({
  home,
  slug,
  start,
  changed = false,
}: {
  home: PageHome;
  /** The page's own; null for a new one. */
  slug: string | null;
  start: PageDraft;
  /** `start` is already something to save: an older version taken up again. */
  changed?: boolean;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const { at, save, busy, refusal, forgetRefusal, latest } = home;
  const back = slug ? `${at}/pages/${slug}` : `${at}/pages`;

  const [draft, setDraft] = useState(start);
  const [other, setOther] = useState<OtherVersion | null>(null);
  const { found, keep, forget } = useKeptDraft(`essaim:page:${home.id}:${slug ?? ''}`, asKeptPage);
  const offered = found && (found.body !== start.body || found.title !== start.title) ? found : null;
  const [answered, setAnswered] = useState(false);

  const touched = useRef(changed);
  const change = useCallback((part: Partial<PageDraft>) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  useEffect(() => {
    if (touched.current) keep({ ...draft, keptAt: new Date().toISOString() });
  }, [draft, keep]);

  const send = async (message: string, { title, body, sharing, baseRevisionId }: PageDraft) => {
    const saved = await save({
      slug: slug ?? pageSlug(title),
      title,
      body,
      sharing,
      baseRevisionId,
      message: message.trim() || null,
    });
    if (!saved) {
      // If someone else was quicker, both texts are put side by side; the writer's stays where it is.
      const now = slug === null ? null : await latest(slug).catch(() => null);
      if (now && now.revisionId !== baseRevisionId) setOther(now);
      return;
    }
    forget();
    touched.current = false;
    toast(t('projects.editor.saved'));
    void navigate(`${at}/pages/${saved.slug}`);
  };
  const movedOn = refusal?.code === 'CONFLICT' && slug !== null;

  if (other)
    return (
      <Suspense fallback={<Skeleton heading lines={8} />}>
        <PageConflict
          mine={draft}
          other={other}
          onChoose={(body) => {
            forgetRefusal();
            setOther(null);
            change({ body, baseRevisionId: other.revisionId });
          }}
        />
      </Suspense>
    );

  return (
    <>
      {offered && !answered && (
        <KeptTextNote
          keptAt={offered.keptAt}
          onTake={() => {
            setAnswered(true);
            change(offered);
          }}
          onDrop={() => {
            setAnswered(true);
            forget();
          }}
        />
      )}
      <Form
        busy={busy}
        refusal={movedOn ? null : onTitle(refusal)}
        onSubmit={({ message = '' }) => void send(message, draft)}
      >
        <TextField
          name="title"
          label={t('projects.editor.title')}
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
          maxLength={200}
          required
        />
        <MarkdownField
          name="body"
          label={t('projects.editor.body')}
          value={draft.body}
          onChange={(body) => change({ body })}
          maxLength={200_000}
          rows={14}
        />
        <TextField
          name="message"
          label={t('projects.editor.message')}
          hint={t('projects.editor.messageHint')}
          maxLength={300}
        />
        {home.adaptable && (
          <RadioField
            name="sharing"
            label={t('projects.editor.sharing')}
            value={draft.sharing}
            onChange={(sharing) => change({ sharing: sharing as PageSharing })}
            options={(['COPIED', 'LOCAL'] as const).map((one) => ({
              value: one,
              label: t(`projects.sharing.${one}`),
              hint: t(`projects.sharingHint.${one}`),
            }))}
          />
        )}
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {t('projects.editor.save')}
          </Button>
          <LinkButton to={back} look="plain">
            {t('projects.editor.leave')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** A new page's address comes from its title: what is wrong with the one is said at the other. */
function onTitle<Refused extends { fields: { path: string; message: string }[] }>(
  refusal: Refused | null,
): Refused | null {
  if (!refusal) return null;
  return {
    ...refusal,
    fields: refusal.fields.map((field) => (field.path === 'slug' ? { ...field, path: 'title' } : field)),
  };
}
