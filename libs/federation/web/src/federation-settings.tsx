import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, Form, TextArea, TextField, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { charterParts } from './charter-comparison.ts';

const federationSettings = graphql(`
  fragment FederationSettings on Federation {
    id
    slug
    name
    charter {
      transparency
      collaboration
      funding
      version
    }
  }
`);

const updateMutation = graphql(`
  mutation UpdateFederation($input: UpdateFederationInput!) {
    updateFederation(input: $input) {
      id
      slug
      ...FederationSettings
    }
  }
`);

/** A federation's name and its shared charter, for the holders of its projects. */
export function FederationSettings({ federation }: { federation: FragmentType<typeof federationSettings> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const { id, slug, name, charter } = getFragmentData(federationSettings, federation);
  const [update, { busy, refusal }] = useAct(updateMutation);
  const submit = async (typed: Record<string, string>) => {
    const of = (part: (typeof charterParts)[number]) => typed[`charter.${part}`] ?? charter[part];
    const next = { transparency: of('transparency'), collaboration: of('collaboration'), funding: of('funding') };
    const changed = charterParts.some((part) => next[part] !== charter[part]);
    const done = await update({
      input: { id, name: typed['name'] ?? name, ...(changed && { charter: next }) },
    });
    if (!done) return;
    toast(t('federation.edit.saved'));
    void navigate(`/federations/${slug}`);
  };
  return (
    <Form busy={busy} refusal={refusal} onSubmit={(typed) => void submit(typed)}>
      <TextField name="name" label={t('federation.edit.name')} defaultValue={name} maxLength={120} required />
      <p>{t('federation.edit.charterText')}</p>
      {charterParts.map((part) => (
        <TextArea
          key={part}
          name={`charter.${part}`}
          label={t(`projects.charter.${part}`)}
          defaultValue={charter[part]}
          rows={5}
          maxLength={4000}
        />
      ))}
      <Button type="submit" look="primary" busy={busy}>
        {t('ui.save')}
      </Button>
    </Form>
  );
}
