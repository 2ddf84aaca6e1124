import { graphql, useAct } from '@essaim/graphql';
import { Button, RefusalNote, Section, useVoice } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const leaveMutation = graphql(`
  mutation LeaveFederation($federationId: ID!, $projectId: ID!) {
    leaveFederation(federationId: $federationId, projectId: $projectId) {
      id
      slug
    }
  }
`);

const ConfirmDialog = lazy(() =>
  import('./leave-federation-dialog.tsx').then((module) => ({ default: module.LeaveFederationDialog })),
);

/** How the holders of a project take it out of a federation. `closes`: too few would be left for it to go on. */
export function LeaveFederation({
  federation,
  projects,
  closes,
}: {
  federation: { id: string; name: string };
  /** Those that the viewer may take out. */
  projects: readonly { id: string; title: string }[];
  closes: boolean;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const [leave, { busy, refusal }] = useAct(leaveMutation, {
    refetch: ['ProjectFederationsPage'],
    update(cache, { leaveFederation: { id } }) {
      for (const object of [
        cache.identify({ __typename: 'Federation', id: federation.id }),
        cache.identify({ __typename: 'Project', id }),
      ])
        if (object)
          cache.modify({
            id: object,
            fields: {
              projects: (_, { DELETE }) => DELETE,
              federations: (_, { DELETE }) => DELETE,
              activity: (_, { DELETE }) => DELETE,
            },
          });
    },
  });
  const [leaving, setLeaving] = useState<{ id: string; title: string } | null>(null);
  return (
    <Section title={t('federation.leave.title')}>
      <p>{t('federation.leave.text')}</p>
      {projects.map((project) => (
        <div key={project.id}>
          <Button onClick={() => setLeaving(project)}>{t('federation.leave.act', { title: project.title })}</Button>
        </div>
      ))}
      <RefusalNote refusal={refusal} />
      {leaving && (
        <Suspense fallback={null}>
          <ConfirmDialog
            federation={federation}
            project={leaving}
            closes={closes}
            busy={busy}
            onClose={() => setLeaving(null)}
            onConfirm={() =>
              void leave({ federationId: federation.id, projectId: leaving.id }).then((done) => {
                setLeaving(null);
                if (!done) return;
                toast(t('federation.leave.done', { title: leaving.title, name: federation.name }));
                void navigate(`/projects/${done.leaveFederation.slug}/federations`);
              })
            }
          />
        </Suspense>
      )}
    </Section>
  );
}
