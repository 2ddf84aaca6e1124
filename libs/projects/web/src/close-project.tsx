import { graphql, useAct, useApolloClient } from '@essaim/graphql';
import { Button, ConfirmDialog, Form, RefusalNote, Section, TextArea, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { latestPageQuery } from './page-editor.tsx';
import { pageSlug } from './project-pages.tsx';

const saveLessonsMutation = graphql(`
  mutation SaveLessons($input: SavePageInput!) {
    savePage(input: $input) {
      id
      revision {
        id
      }
    }
  }
`);

const closeMutation = graphql(`
  mutation CloseProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      id
      slug
      stage
      viewerCan {
        close
        join
        requestFederation
      }
    }
  }
`);

/**
 * Ends a project well: what was learnt goes first, under what the page of lessons already says, and only then does it
 * close. Nothing is taken away, and a holder can take it up again.
 */
export function CloseProject({ project }: { project: { id: string; slug: string; title: string } }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const [saveLessons, saving] = useAct(saveLessonsMutation);
  const [close, closing] = useAct(closeMutation, { refetch: ['ProjectPage', 'ProjectAboutPage', 'ProjectPagesPage'] });
  const [lessons, setLessons] = useState<string | null>(null); // while it is asked whether to end it: what was learnt
  const busy = saving.busy || closing.busy;
  const title = t('projects.usualPage.lessons');

  const keepLessons = async (learnt: string): Promise<boolean> => {
    const slug = pageSlug(title);
    const { data } = await client.query({
      query: latestPageQuery,
      variables: { project: project.slug, page: slug },
      fetchPolicy: 'network-only',
    });
    const page = data?.project?.page;
    const body = [page?.body.trim(), learnt].filter(Boolean).join('\n\n');
    const input = {
      projectId: project.id,
      slug,
      title: page?.title ?? title,
      body,
      baseRevisionId: page?.revision.id ?? null,
      message: t('projects.close.revision'),
    };
    return (await saveLessons({ input })) !== undefined;
  };
  const end = async () => {
    if (lessons && !(await keepLessons(lessons))) return setLessons(null);
    const done = await close({ input: { id: project.id, stage: 'CLOSED' } });
    setLessons(null);
    if (!done) return;
    toast(t('projects.close.done'));
    void navigate(`/projects/${done.updateProject.slug}`);
  };
  return (
    <Section title={t('projects.close.title')}>
      <p>{t('projects.close.text')}</p>
      <Form busy={busy} refusal={saving.refusal} onSubmit={({ lessons: typed = '' }) => setLessons(typed.trim())}>
        <TextArea
          name="lessons"
          label={t('projects.close.lessons')}
          hint={t('projects.close.lessonsHint')}
          maxLength={20_000}
        />
        <RefusalNote refusal={closing.refusal} />
        <Button type="submit" look="danger" busy={busy}>
          {t('projects.close.act')}
        </Button>
      </Form>
      <ConfirmDialog
        open={lessons !== null}
        onClose={() => setLessons(null)}
        title={t('projects.close.ask', { title: project.title })}
        confirm={t('projects.close.act')}
        busy={busy}
        onConfirm={() => void end()}
      >
        <p>{t('projects.close.askText')}</p>
      </ConfirmDialog>
    </Section>
  );
}
