import {
  type FragmentType,
  getFragmentData,
  graphql,
  type ProjectSettingsFragment,
  type ProjectStage,
  type UpdateProjectInput,
  useAct,
  useApolloClient,
} from '@essaim/graphql';
import { asInput, TerritoryField } from '@essaim/territories-web';
import {
  Actions,
  Button,
  CheckboxField,
  Fieldset,
  Form,
  LinkButton,
  RadioField,
  TextArea,
  TextField,
  useVoice,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MarkdownField } from './markdown-field.tsx';
import { publicStages } from './project-search.ts';
import { SettingsConflict } from './settings-conflict.tsx';
import type { SettingName, Settings } from './settings.ts';
import { ThemeField } from './theme-field.tsx';
import { useMergedEdit } from './use-merged-edit.ts';

const projectSettings = graphql(`
  fragment ProjectSettings on Project {
    id
    slug
    title
    summary
    description
    website
    welcomesNewcomers
    stage
    updatedAt
    themes {
      slug
    }
    territory {
      kind
      name
      code
      latitude
      longitude
    }
    charter {
      transparency
      collaboration
      funding
      version
    }
  }
`);

const settingsQuery = graphql(`
  query LatestSettings($slug: String!) {
    project(slug: $slug) {
      id
      ...ProjectSettings
    }
  }
`);

export const updateProjectMutation = graphql(`
  mutation UpdateProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      id
      descriptionHtml
      ...ProjectSettings
      viewerCan {
        publish
        close
      }
    }
  }
`);

const charterParts = ['transparency', 'collaboration', 'funding'] as const;

/** Everything a holder may change in a project. Only what was changed is sent; nobody else's change is overwritten. */
export function ProjectSettings({ project }: { project: FragmentType<typeof projectSettings> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const client = useApolloClient();
  const shown = getFragmentData(projectSettings, project);
  const [update, { busy, refusal }] = useAct(updateProjectMutation, { refetch: ['ProjectPage', 'ProjectAboutPage'] });
  const { base, mine, clash, change, save } = useMergedEdit({
    start: () => keptIn(shown),
    send: async (wanted, names, expectedUpdatedAt) => {
      const saved = await update({ input: { id: shown.id, expectedUpdatedAt, ...inputOf(wanted, names) } });
      return saved && getFragmentData(projectSettings, saved.updateProject);
    },
    latest: async () => {
      const { data } = await client.query({
        query: settingsQuery,
        variables: { slug: shown.slug },
        fetchPolicy: 'network-only',
      });
      const latest = getFragmentData(projectSettings, data?.project);
      return latest ? keptIn(latest) : null;
    },
    onSaved: (saved) => {
      toast(t('projects.edit.saved'));
      void navigate(`/projects/${(saved ?? shown).slug}`);
    },
  });

  const stages =
    mine.stage === 'CLOSED' || base.stage === 'CLOSED' ? publicStages : publicStages.filter((one) => one !== 'CLOSED');
  return (
    <Form busy={busy} refusal={clash ? null : refusal} onSubmit={() => void save()}>
      {clash && <SettingsConflict mine={mine} clash={clash} onChange={change} />}
      <TextField
        name="title"
        label={t('projects.edit.title')}
        value={mine.title}
        onChange={({ target }) => change({ title: target.value })}
        maxLength={200}
        required
      />
      <TextArea
        name="summary"
        label={t('projects.edit.summary')}
        hint={t('projects.edit.summaryHint')}
        value={mine.summary}
        onChange={({ target }) => change({ summary: target.value })}
        maxLength={300}
        rows={2}
        required={mine.stage !== 'DRAFT'}
      />
      <MarkdownField
        name="description"
        label={t('projects.edit.description')}
        value={mine.description}
        onChange={(description) => change({ description })}
        maxLength={20_000}
        rows={8}
      />
      <TerritoryField
        name="territory"
        label={t('projects.edit.territory')}
        value={mine.territory}
        onChange={(territory) => change({ territory })}
      />
      <ThemeField name="themes" value={mine.themes} onChange={(themes) => change({ themes })} />
      {mine.stage !== 'DRAFT' && (
        <RadioField
          name="stage"
          label={t('projects.edit.stage')}
          value={mine.stage}
          onChange={(stage) => change({ stage: stage as ProjectStage })}
          options={stages.map((stage) => ({
            value: stage,
            label: t(`projects.stage.${stage}`),
            hint: t(`projects.stageHint.${stage}`),
          }))}
        />
      )}
      <CheckboxField
        name="welcomesNewcomers"
        label={t('projects.edit.welcomes')}
        hint={t('projects.edit.welcomesHint')}
        checked={mine.welcomesNewcomers}
        onChange={({ target }) => change({ welcomesNewcomers: target.checked })}
      />
      <TextField
        name="website"
        type="url"
        label={t('projects.edit.website')}
        value={mine.website}
        onChange={({ target }) => change({ website: target.value })}
        placeholder="https://"
        maxLength={500}
      />
      <Fieldset legend={t('projects.charter.title')}>
        <p>{t('projects.edit.charterHint')}</p>
        {charterParts.map((part) => (
          <TextArea
            key={part}
            name={`charter.${part}`}
            label={t(`projects.charter.${part}`)}
            hint={t(`projects.charterHint.${part}`)}
            value={mine[part]}
            onChange={({ target }) => change({ [part]: target.value })}
            maxLength={4000}
            required
          />
        ))}
      </Fieldset>
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t('ui.save')}
        </Button>
        <LinkButton to={`/projects/${shown.slug}`} look="plain">
          {t('projects.edit.leave')}
        </LinkButton>
      </Actions>
    </Form>
  );
}

const keptIn = (project: ProjectSettingsFragment) => ({ values: settingsOf(project), updatedAt: project.updatedAt });

function settingsOf(project: ProjectSettingsFragment): Settings {
  const { title, summary, description, website, welcomesNewcomers, stage, themes, territory, charter } = project;
  const { transparency, collaboration, funding } = charter;
  return {
    title,
    summary,
    description,
    website: website ?? '',
    welcomesNewcomers,
    stage,
    themes: themes.map(({ slug }) => slug),
    territory: territory ?? null,
    transparency,
    collaboration,
    funding,
  };
}

/** The changed settings as the API wants them: the charter is sent whole, and what may be empty is cleared by null. */
function inputOf(wanted: Settings, names: readonly SettingName[]): Omit<UpdateProjectInput, 'id'> {
  const { transparency, collaboration, funding, website, territory, ...rest } = wanted;
  const whole: Omit<UpdateProjectInput, 'id'> = {
    ...rest,
    website: website.trim() || null,
    territory: territory && asInput(territory),
  };
  const input = Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name as SettingName)));
  const chartered = names.some((name) => charterParts.includes(name as (typeof charterParts)[number]));
  return chartered ? { ...input, charter: { transparency, collaboration, funding } } : input;
}
