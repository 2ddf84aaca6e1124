import { graphql, useAct } from '@essaim/graphql';
import { asInput } from '@essaim/territories-web';
import { publishMutation } from './publish-project.tsx';
import { updateProjectMutation } from './project-settings.tsx';
import { nameOf, type NewProject } from './use-new-project.ts';

const createProjectMutation = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      id
      slug
    }
  }
`);

/** A project that the API has. */
export interface SavedProject {
  id: string;
  slug: string;
}

/**
 * Sends what was typed: as a draft that only its author sees, or for all to see. Both resolve to undefined when they were
 * refused. A draft sent once is changed, not made again: `onSaved` hears of it as soon as the API has it, so that a
 * publication that fails half-way leaves one draft and no second.
 */
export function useSaveNewProject(onSaved: (saved: SavedProject) => void) {
  const [create, creating] = useAct(createProjectMutation);
  const [update, updating] = useAct(updateProjectMutation);
  const [publish, publishing] = useAct(publishMutation);

  const saveDraft = async (draft: NewProject): Promise<SavedProject | undefined> => {
    const { description, themes, place, saved } = draft;
    const input = {
      title: nameOf(draft),
      summary: draft.sentence.trim(),
      description,
      themes,
      territory: place && asInput(place),
    };
    const kept = saved
      ? (await update({ input: { ...input, id: saved.id } }))?.updateProject && saved
      : (await create({ input }))?.createProject;
    if (kept) onSaved({ id: kept.id, slug: kept.slug });
    return kept ?? undefined;
  };
  const publishDraft = async (draft: NewProject): Promise<SavedProject | undefined> => {
    const kept = await saveDraft(draft);
    if (!kept) return undefined;
    const said = Object.values(draft.differences)
      .map((one) => one.trim())
      .filter(Boolean);
    const differences = [...new Set(said)].join('\n') || null;
    return (await publish({ input: { id: kept.id, stage: draft.stage, differences } }))?.publishProject;
  };
  return {
    saveDraft,
    publishDraft,
    busy: creating.busy || updating.busy || publishing.busy,
    refusal: creating.refusal ?? updating.refusal ?? publishing.refusal,
  };
}
