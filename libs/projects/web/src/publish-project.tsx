import { graphql, type ProjectStage, useAct } from '@essaim/graphql';
import { Button, Form, Note, RadioField, Section, TextArea, useFormat, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

export const publishMutation = graphql(`
  mutation PublishProject($input: PublishProjectInput!) {
    publishProject(input: $input) {
      id
      slug
      stage
      publishedAt
      viewerCan {
        publish
        close
        requestFederation
      }
    }
  }
`);

/** Stages in which a project may open. */
export const openingStages = ['IDEA', 'PROTOTYPE', 'LAUNCHING', 'ACTIVE'] as const satisfies ProjectStage[];

/** Makes a draft public. `alike`: titles of projects that are the same idea, for which a sentence is asked, never required. */
export function PublishProject({
  project,
  alike,
}: {
  project: { id: string; slug: string };
  alike: readonly string[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const [publish, { busy, refusal }] = useAct(publishMutation, { refetch: ['ProjectPage', 'ProjectAboutPage'] });
  return (
    <Section title={t('projects.publish.title')} id="publish">
      <p>{t('projects.publish.text')}</p>
      <Form
        busy={busy}
        refusal={refusal}
        onSubmit={async ({ stage = 'IDEA', differences = '' }) => {
          const input = { id: project.id, stage: stage as ProjectStage, differences: differences.trim() || null };
          const done = await publish({ input });
          if (!done) return;
          toast(t('projects.publish.done'));
          void navigate(`/projects/${done.publishProject.slug}`);
        }}
      >
        <RadioField
          name="stage"
          label={t('projects.edit.stage')}
          defaultValue="IDEA"
          options={openingStages.map((stage) => ({
            value: stage,
            label: t(`projects.stage.${stage}`),
            hint: t(`projects.stageHint.${stage}`),
          }))}
        />
        {alike.length > 0 && (
          <>
            <Note
              tone="honey"
              title={t('projects.publish.alike', { count: alike.length, titles: format.list([...alike]) })}
            />
            <TextArea
              name="differences"
              label={t('projects.publish.differs')}
              hint={t('projects.publish.differsHint')}
              maxLength={500}
              rows={2}
            />
          </>
        )}
        <Button type="submit" look="primary" busy={busy}>
          {t('projects.publish.act')}
        </Button>
      </Form>
    </Section>
  );
}
