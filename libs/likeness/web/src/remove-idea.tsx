import { graphql, useAct } from '@essaim/graphql';
import { Button, ConfirmDialog, RefusalNote, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const removeMutation = graphql(`
  mutation RemoveIdea($input: RemoveIdeaInput!) {
    removeIdea(input: $input)
  }
`);

/** Takes back what this instance says of an idea: one of its own goes, one of Essaim's is as it was. */
export function RemoveIdea({
  idea: { slug, name, own },
  updatedAt,
  at,
}: {
  idea: { slug: string; name: string; own: boolean };
  updatedAt: string;
  at: string;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const [asking, setAsking] = useState(false);
  const [remove, { busy, refusal }] = useAct(removeMutation, {
    refetch: ['Ideas', 'IdeaProgress'],
    update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Idea', slug }) }),
  });
  const words = own ? 'own' : 'given';
  const confirm = async () => {
    const done = await remove({ input: { slug, expectedUpdatedAt: updatedAt } });
    setAsking(false);
    if (!done) return;
    toast(t(`likeness.ideas.remove.${words}.done`, { name }));
    void navigate(at);
  };
  return (
    <div>
      <RefusalNote refusal={refusal} />
      <Button look="plain" onClick={() => setAsking(true)}>
        {t(`likeness.ideas.remove.${words}.act`)}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(`likeness.ideas.remove.${words}.title`, { name })}
        confirm={t(`likeness.ideas.remove.${words}.act`)}
        onConfirm={() => void confirm()}
        busy={busy}
      >
        <p>{t(`likeness.ideas.remove.${words}.text`)}</p>
      </ConfirmDialog>
    </div>
  );
}
