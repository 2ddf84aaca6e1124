import {
  type EditedIdeaFragment,
  type FragmentType,
  getFragmentData,
  graphql,
  useAct,
  useApolloClient,
} from '@essaim/graphql';
import {
  Actions,
  Button,
  CheckboxField,
  Fieldset,
  Form,
  LinkButton,
  Note,
  Section,
  TextArea,
  useVoice,
} from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { GivenLabels } from './given-labels.tsx';
import { draftOf, emptyDraft, inputOf, mergedDraft, type IdeaDraft } from './idea-draft.ts';
import { IdeaHistory } from './idea-history.tsx';
import { IdeaPreview } from './idea-preview.tsx';
import { RemoveIdea } from './remove-idea.tsx';
import { editedIdea, ideaQuery } from './use-idea.ts';
import { useIdeaPreview } from './use-idea-preview.ts';
import { WiderIdeasField } from './wider-ideas-field.tsx';

const saveMutation = graphql(`
  mutation SaveIdea($input: SaveIdeaInput!) {
    saveIdea(input: $input) {
      ...EditedIdea
    }
  }
`);

const labelFields = ['fr', 'en', 'misspelt'] as const;

/**
 * What this instance says of an idea, to be tried on its projects and saved; a new one where there is none. What somebody
 * else saves meanwhile is put together with what is written here, and nothing is lost.
 */
export function IdeaEditor({ idea, at }: { idea: FragmentType<typeof editedIdea> | null; at: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const client = useApolloClient();
  const shown = getFragmentData(editedIdea, idea);
  const [save, { busy, refusal }] = useAct(saveMutation, { refetch: ['Ideas', 'IdeaProgress'] });
  const { preview, refusal: previewRefusal, busy: trying, tryIt, forget } = useIdeaPreview();
  const [base, setBase] = useState(() => seenOf(shown));
  const [mine, setMine] = useState(base.draft);
  const [other, setOther] = useState<string | null>(null);
  const change = (part: Partial<IdeaDraft>) => {
    setMine((before) => ({ ...before, ...part }));
    forget();
  };
  const input = () => ({
    ...(shown && { slug: shown.slug, expectedUpdatedAt: base.updatedAt }),
    ...inputOf(mine),
  });

  const submit = async () => {
    setOther(null);
    forget();
    const saved = await save({ input: input() });
    if (saved) {
      toast(t('likeness.ideas.edit.saved'));
      void navigate(at);
      return;
    }
    if (!shown) return;
    // Refused: where somebody else was quicker, what both changed is put together and read again before it is saved.
    const { data } = await client.query({
      query: ideaQuery,
      variables: { slug: shown.slug },
      fetchPolicy: 'network-only',
    });
    const latest = getFragmentData(editedIdea, data?.idea);
    if (!latest || (latest.updatedAt ?? null) === base.updatedAt) return;
    const theirs = seenOf(latest);
    setMine((own) => mergedDraft(base.draft, own, theirs.draft));
    setBase(theirs);
    setOther(latest.updatedBy?.name ?? t('likeness.ideas.history.command'));
  };

  const own = shown?.own ?? true;
  return (
    <>
      <Form busy={busy} refusal={other === null ? (refusal ?? previewRefusal) : null} onSubmit={() => void submit()}>
        {other !== null && (
          <Note tone="warn" title={t('likeness.ideas.edit.changed', { name: other })} live>
            <p>{t('likeness.ideas.edit.changedText')}</p>
          </Note>
        )}
        {shown && !own && (
          <GivenLabels given={shown.given} labelsOff={mine.labelsOff} onChange={(labelsOff) => change({ labelsOff })} />
        )}
        <Fieldset legend={t(own ? 'likeness.ideas.edit.ownLabels' : 'likeness.ideas.edit.moreLabels')}>
          {labelFields.map((field) => (
            <TextArea
              key={field}
              name={field}
              label={t(`likeness.ideas.edit.${field}`)}
              hint={t(`likeness.ideas.edit.${field}Hint`)}
              value={mine[field]}
              onChange={({ target }) => change({ [field]: target.value })}
              rows={field === 'misspelt' ? 2 : 4}
              autoCapitalize="none"
            />
          ))}
        </Fieldset>
        {own && (
          <WiderIdeasField value={mine.broader} except={shown?.slug} onChange={(broader) => change({ broader })} />
        )}
        <CheckboxField
          name="off"
          label={t('likeness.ideas.edit.on')}
          hint={t('likeness.ideas.edit.onHint')}
          checked={!mine.off}
          onChange={({ target }) => change({ off: !target.checked })}
        />
        <Actions>
          <Button busy={trying} onClick={() => void tryIt(input())}>
            {t('likeness.ideas.edit.try')}
          </Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('ui.save')}
          </Button>
          <LinkButton to={at} look="plain">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
      {trying && <p role="status">{t('likeness.ideas.preview.busy')}</p>}
      {preview && <IdeaPreview preview={preview} />}
      {shown && shown.changes.length > 0 && (
        <Section title={t('likeness.ideas.history.title')}>
          <IdeaHistory changes={shown.changes} />
        </Section>
      )}
      {shown?.updatedAt && <RemoveIdea idea={shown} updatedAt={shown.updatedAt} at={at} />}
    </>
  );
}

/** What the form began with. */
const seenOf = (idea: EditedIdeaFragment | null | undefined) => ({
  draft: idea ? draftOf(idea) : emptyDraft,
  updatedAt: idea?.updatedAt ?? null,
});
