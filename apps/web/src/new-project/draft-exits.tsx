import type { SuggestedAction } from '@essaim/graphql';
import { AskFederationDialog } from '@essaim/federation-web';
import { AdaptDialog } from '@essaim/lineage-web';
import { type AlikeProject, TellOfDraftDialog, useNoteLikeness } from '@essaim/likeness-web';
import { JoinDialog, nameOf, type NewProject, type SavedProject, useCarryOver, useFollow } from '@essaim/projects-web';
import { useVoice } from '@essaim/ui';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/**
 * What someone who is still typing does about a project that is already there. Joining needs nothing of the draft,
 * adapting takes it along, federating publishes it first; a visitor signs in before, and finds the draft again.
 */
export function DraftExits({
  draft,
  signedIn,
  onSignIn,
  save,
  publish,
  onRefused,
  onDone,
  children,
}: {
  draft: NewProject;
  signedIn: boolean;
  onSignIn: (asked: { why: string; next: string }) => void;
  save: () => Promise<SavedProject | undefined>;
  publish: () => Promise<SavedProject | undefined>;
  /** The draft was refused, and the dialog is gone: the form says why. */
  onRefused: () => void;
  /** The draft has become something else: nothing is left to keep. */
  onDone: () => void;
  children: (panel: {
    outcomes: Record<string, string>;
    onExit: (action: SuggestedAction, project: AlikeProject) => void;
    told: readonly string[];
    onTell: (project: AlikeProject) => void;
  }) => ReactNode;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const carryOver = useCarryOver();
  const follow = useFollow();
  const note = useNoteLikeness();
  const [asked, setAsked] = useState<{ action: SuggestedAction | 'TELL'; project: AlikeProject } | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<Record<string, string>>({});
  const published = useRef<SavedProject | null>(null);
  const close = () => setAsked(null);
  const settle = ({ id }: AlikeProject, words: string) => setOutcomes((before) => ({ ...before, [id]: words }));

  const onExit = (action: SuggestedAction, project: AlikeProject) => {
    if (action === 'INTRODUCE') return void navigate(`/projects/${project.slug}/people`);
    if (!signedIn) {
      const { title, slug } = project;
      if (action === 'JOIN')
        return onSignIn({ why: t('newProject.signIn.join', { title }), next: `/projects/${slug}?do=join` });
      if (action === 'ADAPT')
        return onSignIn({ why: t('newProject.signIn.adapt', { title }), next: `/projects/${slug}/adapt?from=draft` });
      return onSignIn({ why: t('newProject.signIn.other', { title }), next: '/new' });
    }
    if (action === 'FOLLOW')
      return void follow(project.id).then(
        (done) => done && settle(project, t('projects.follow.done', { title: project.title })),
      );
    setAsked({ action, project });
  };

  const onTell = (project: AlikeProject) => {
    if (!signedIn) return onSignIn({ why: t('newProject.signIn.tell', { title: project.title }), next: '/new' });
    setAsked({ action: 'TELL', project });
  };

  const project = asked?.project;
  return (
    <>
      {children({ outcomes, onExit, told, onTell })}
      {asked && project && (
        <Suspense fallback={null}>
          {asked.action === 'JOIN' && (
            <JoinDialog
              project={project}
              startWith={draft.sentence.trim() ? t('newProject.joinStart', { sentence: draft.sentence.trim() }) : ''}
              onClose={close}
              onSent={() => {
                note('JOINED', [project.score]);
                settle(project, t('projects.join.sent'));
              }}
            />
          )}
          {asked.action === 'TELL' && (
            <TellOfDraftDialog
              draft={{ title: nameOf(draft), summary: draft.sentence.trim() }}
              other={project}
              draftId={async () => {
                const saved = await save();
                if (!saved) onRefused();
                return saved?.id;
              }}
              onClose={close}
              onTold={() => setTold((before) => [...before, project.id])}
            />
          )}
          {asked.action === 'ADAPT' && (
            <AdaptDialog
              origin={project}
              start={{ title: nameOf(draft), summary: draft.sentence.trim(), place: draft.place }}
              onClose={close}
              onAdapted={async (adaptation) => {
                note('ADAPTED', [project.score]);
                await carryOver(draft, adaptation);
                onDone();
                toast(t('lineage.adapt.done', { title: project.title }));
                void navigate(`/projects/${adaptation.slug}/edit`);
              }}
            />
          )}
          {asked.action === 'FEDERATE' && (
            <AskFederationDialog
              to={project}
              unpublished={{
                title: nameOf(draft),
                publish: async () => {
                  const done = await publish();
                  published.current = done ?? null;
                  return done;
                },
              }}
              onClose={() => {
                close();
                if (!published.current) return onRefused();
                onDone();
                void navigate(`/projects/${published.current.slug}`);
              }}
            />
          )}
        </Suspense>
      )}
    </>
  );
}
