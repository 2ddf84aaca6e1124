import { Button, IconTrash, Section } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const DeleteDraftDialog = lazy(() =>
  import('./delete-draft-dialog.tsx').then((module) => ({ default: module.DeleteDraftDialog })),
);

/** Throws a draft away. What has been published is never deleted: it closes. */
export function DeleteDraft({ project }: { project: { id: string; title: string } }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('projects.deleteDraft.title')}>
      <p>{t('projects.deleteDraft.text')}</p>
      <p>
        <Button look="danger" icon={IconTrash} onClick={() => setAsking(true)}>
          {t('projects.deleteDraft.act')}
        </Button>
      </p>
      {asking && (
        <Suspense fallback={null}>
          <DeleteDraftDialog project={project} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Section>
  );
}
