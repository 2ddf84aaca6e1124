import { graphql, useAct } from '@essaim/graphql';
import { updateProjectMutation } from './project-settings.tsx';
import type { NewProject } from './use-new-project.ts';

const dropDraftMutation = graphql(`
  mutation DropReplacedDraft($id: ID!) {
    deleteDraft(id: $id)
  }
`);

/**
 * What was typed goes along into the project that took the draft's place (an adaptation, which the API makes with name,
 * sentence and place): its long text and themes; and the draft, where it had been saved, is dropped.
 */
export function useCarryOver() {
  const [update] = useAct(updateProjectMutation);
  const [drop] = useAct(dropDraftMutation);
  return async ({ description, themes, saved }: NewProject, into: { id: string }): Promise<void> => {
    const own = { ...(description.trim() && { description }), ...(themes.length > 0 && { themes }) };
    if (Object.keys(own).length > 0) await update({ input: { id: into.id, ...own } });
    if (saved && saved.id !== into.id) await drop({ id: saved.id });
  };
}
