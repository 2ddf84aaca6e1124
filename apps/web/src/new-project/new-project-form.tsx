import type { ProjectStage } from '@essaim/graphql';
import { type AlikeProject, SimilarProjects, useRememberDifferences } from '@essaim/likeness-web';
import { useViewer } from '@essaim/people-web';
import {
  nameOf,
  type NewProject,
  openingStages,
  SignInFirst,
  ThemeField,
  useNewProject,
  useSaveNewProject,
} from '@essaim/projects-web';
import { asInput, TerritoryField, useChosenPlace } from '@essaim/territories-web';
import { Actions, Button, Form, IconWifiOff, Note, RadioField, TextArea, TextField, useVoice } from '@essaim/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DraftExits } from './draft-exits.tsx';
import styles from './new-project-form.module.css';
import { useWhenOnline } from './use-when-online.ts';

/** One sentence first, then where, then the rest as wanted; and beside it, who is already there. */
export function NewProjectForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const { viewer } = useViewer();
  const { place: lookingAround } = useChosenPlace();
  const { draft, change, cameBack, startAgain } = useNewProject(lookingAround ?? viewer?.territory ?? null);
  const sending = useSaveNewProject((saved) => change({ saved }));
  const rememberDifferences = useRememberDifferences();
  const [sameIdeas, setSameIdeas] = useState<AlikeProject[]>([]);
  const [asking, setAsking] = useState(false);
  const [signIn, setSignIn] = useState<{ why: string; next: string } | null>(null);

  const begun = draft.sentence.trim() !== '' || draft.title.trim() !== '';
  const unnamed = nameOf({ ...draft, title: '' }); // said whatever the name is: a hint that comes and goes moves the field
  const typed = useMemo(
    () => ({
      id: draft.saved?.id ?? null,
      title: nameOf(draft) || null,
      summary: draft.sentence.trim() || null,
      description: draft.description.trim() || null,
      themes: draft.themes,
      territory: draft.place && asInput(draft.place),
    }),
    [draft],
  );

  const goTo = (slug: string, said: string) => {
    startAgain();
    toast(said);
    void navigate(`/projects/${slug}`);
  };
  const publish = async (wanted: NewProject) => {
    const published = await sending.publishDraft(wanted);
    if (published) await rememberDifferences(published.id, wanted.differences);
    return published;
  };
  const unanswered = sameIdeas.filter(({ id }) => !draft.differences[id]);
  const act = async (what: 'save' | 'publish', because = '') => {
    if (!viewer) return setSignIn({ why: t('newProject.signIn.save'), next: '/new' });
    if (what === 'save') {
      const saved = await sending.saveDraft(draft);
      if (!saved) return undefined;
      await rememberDifferences(saved.id, draft.differences);
      goTo(saved.slug, t('newProject.saved'));
      return undefined;
    }
    if (unanswered.length > 0 && !asking) return setAsking(true); // asked once, never required
    const said = because.trim() ? Object.fromEntries(unanswered.map(({ id }) => [id, because.trim()])) : {};
    const published = await publish({ ...draft, differences: { ...draft.differences, ...said } });
    if (published) goTo(published.slug, t('projects.publish.done'));
    return undefined;
  };

  const refused = useRef<HTMLDivElement>(null); // a dialog that closes gives the focus back to its button first
  const last = useRef<() => void>(() => undefined);
  const waiting = useWhenOnline(sending.refusal?.code === 'OFFLINE', () => last.current());
  const attempt = (again: () => void) => {
    last.current = again;
    again();
  };

  return (
    <>
      {cameBack && (
        <Note title={t('newProject.cameBack')}>
          <p>{t(viewer ? 'newProject.cameBackSignedIn' : 'newProject.cameBackText')}</p>
          <p>
            <Button look="plain" onClick={startAgain}>
              {t('newProject.startAgain')}
            </Button>
          </p>
        </Note>
      )}
      <div ref={refused}>
        <Form
          busy={sending.busy}
          refusal={waiting ? null : sending.refusal}
          onSubmit={({ because = '' }) => attempt(() => void act('publish', because))}
        >
          <div className={styles.sheet}>
            <div className={styles.first}>
              <TextArea
                name="summary"
                label={t('newProject.sentence')}
                hint={t('newProject.sentenceHint')}
                value={draft.sentence}
                onChange={({ target }) => change({ sentence: target.value })}
                maxLength={300}
                rows={3}
                required
              />
              <div className={styles.place}>
                <TerritoryField
                  name="territory"
                  value={draft.place}
                  onChange={(next) => change({ place: next })}
                  required
                />
              </div>
            </div>

            <div className={styles.beside}>
              <DraftExits
                draft={draft}
                signedIn={viewer !== null}
                onSignIn={setSignIn}
                save={() => sending.saveDraft(draft)}
                publish={() => publish(draft)}
                onRefused={() =>
                  setTimeout(() => refused.current?.querySelector<HTMLElement>('[role="alert"]')?.focus(), 200)
                }
                onDone={startAgain}
              >
                {({ outcomes, onExit, told, onTell }) => (
                  <SimilarProjects
                    draft={typed}
                    differences={draft.differences}
                    onDiffers={({ id }, because) => {
                      const { [id]: _, ...others } = draft.differences;
                      change({ differences: because === null ? others : { ...others, [id]: because } });
                    }}
                    outcomes={outcomes}
                    onExit={onExit}
                    told={told}
                    onTell={onTell}
                    onSameIdeas={setSameIdeas}
                  />
                )}
              </DraftExits>
            </div>

            {begun && (
              <div className={styles.rest}>
                <h2>{t('newProject.rest')}</h2>
                <TextField
                  name="title"
                  label={t('newProject.name')}
                  hint={unnamed === '' ? undefined : t('newProject.nameHint', { name: unnamed })}
                  value={draft.title}
                  onChange={({ target }) => change({ title: target.value })}
                  maxLength={200}
                />
                <ThemeField name="themes" value={draft.themes} onChange={(themes) => change({ themes })} />
                <details className={styles.more} open={draft.description !== '' || undefined}>
                  <summary>{t('newProject.more')}</summary>
                  <div className={styles.moreFields}>
                    <TextArea
                      name="description"
                      label={t('newProject.about')}
                      hint={t('newProject.aboutHint')}
                      value={draft.description}
                      onChange={({ target }) => change({ description: target.value })}
                      maxLength={20_000}
                      rows={6}
                    />
                    <RadioField
                      name="stage"
                      label={t('projects.edit.stage')}
                      value={draft.stage}
                      onChange={(stage) => change({ stage: stage as ProjectStage })}
                      options={openingStages.map((stage) => ({
                        value: stage,
                        label: t(`projects.stage.${stage}`),
                        hint: t(`projects.stageHint.${stage}`),
                      }))}
                    />
                  </div>
                </details>
                {asking && unanswered.length > 0 && <WhatDiffers projects={unanswered} />}
                {waiting && (
                  <Note tone="warn" live>
                    <p>
                      <IconWifiOff size={20} stroke={1.75} aria-hidden /> {t('newProject.offline')}
                    </p>
                  </Note>
                )}
                <Actions>
                  <Button type="submit" look="primary" busy={sending.busy}>
                    {t('projects.publish.act')}
                  </Button>
                  <Button busy={sending.busy} onClick={() => attempt(() => void act('save'))}>
                    {t('newProject.keep')}
                  </Button>
                </Actions>
                <p className={styles.kept}>{t('newProject.kept')}</p>
              </div>
            )}
          </div>
        </Form>
      </div>
      {signIn && <SignInFirst {...signIn} onClose={() => setSignIn(null)} />}
    </>
  );
}

/** Before publishing what is the same idea as another: what makes it different? One sentence, or none. */
function WhatDiffers({ projects }: { projects: AlikeProject[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  return (
    <div ref={box} className={styles.differs}>
      <p>{t('newProject.alike', { count: projects.length, title: projects[0]?.title ?? '' })}</p>
      <TextArea
        name="because"
        label={t('projects.publish.differs')}
        hint={t('projects.publish.differsHint')}
        maxLength={500}
        rows={2}
      />
      <p>{t('newProject.publishAnyway')}</p>
    </div>
  );
}
