import { type AdaptationReason, graphql, useAct } from '@essaim/graphql';
import { asInput, type Place, TerritoryField } from '@essaim/territories-web';
import { Button, Form, RadioField, TextArea, TextField } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const adaptMutation = graphql(`
  mutation AdaptProject($input: AdaptProjectInput!) {
    adaptProject(input: $input) {
      id
      slug
    }
  }
`);

const reasons = [
  'OTHER_TERRITORY',
  'OTHER_PUBLIC',
  'OTHER_RULES',
  'OTHER_MEANS',
  'ORIGIN_SLEEPING',
  'DISAGREEMENT',
  'OTHER',
] as const satisfies AdaptationReason[];

/**
 * Takes a project up elsewhere, or otherwise: a draft that holds its pages, tied to it for good. `onAdapted` hears of the
 * draft; `start` is what is known already.
 */
export function AdaptForm({
  origin,
  start = {},
  onAdapted,
}: {
  origin: { id: string; title: string };
  start?: { title?: string; summary?: string; place?: Place | null };
  onAdapted: (adaptation: { id: string; slug: string }) => void | Promise<void>;
}) {
  const { t } = useTranslation();
  const [adapt, { busy, refusal }] = useAct(adaptMutation);
  const [title, setTitle] = useState(start.title || origin.title);
  const [place, setPlace] = useState<Place | null>(start.place ?? null);
  return (
    <Form
      busy={busy}
      refusal={refusal}
      onSubmit={async ({ reason = 'OTHER_TERRITORY', comment = '', summary = '' }) => {
        const done = await adapt({
          input: {
            originId: origin.id,
            title,
            reason: reason as AdaptationReason,
            comment: comment.trim() || null,
            summary: summary.trim() || null,
            territory: place && asInput(place),
          },
        });
        if (done) await onAdapted(done.adaptProject);
      }}
    >
      <TextField
        name="title"
        label={t('lineage.adapt.title')}
        hint={t('lineage.adapt.titleHint')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        maxLength={200}
        required
      />
      <TerritoryField name="territory" label={t('lineage.adapt.territory')} value={place} onChange={setPlace} />
      <RadioField
        name="reason"
        label={t('lineage.adapt.reason')}
        hint={t('lineage.adapt.reasonHint')}
        defaultValue="OTHER_TERRITORY"
        options={reasons.map((reason) => ({ value: reason, label: t(`lineage.reason.${reason}`) }))}
      />
      <TextArea
        name="comment"
        label={t('lineage.adapt.comment')}
        hint={t('lineage.adapt.commentHint')}
        maxLength={2000}
        rows={2}
      />
      <TextArea
        name="summary"
        label={t('lineage.adapt.summary')}
        hint={t('lineage.adapt.summaryHint')}
        defaultValue={start.summary}
        maxLength={300}
        rows={2}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('lineage.adapt.send')}
      </Button>
    </Form>
  );
}
