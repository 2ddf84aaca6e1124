import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { asInput, type Place, TerritoryField } from '@essaim/territories-web';
import { Button, Form, TextArea, TextField, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const organisationSettings = graphql(`
  fragment OrganisationSettings on Organisation {
    id
    slug
    name
    description
    territory {
      kind
      name
      code
      latitude
      longitude
    }
  }
`);

const updateMutation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      id
      slug
      ...OrganisationHeader
      ...OrganisationSettings
    }
  }
`);

/** What an organisation says of itself, for its admins. */
export function OrganisationSettings({ organisation }: { organisation: FragmentType<typeof organisationSettings> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const { id, name, description, ...shown } = getFragmentData(organisationSettings, organisation);
  const [update, { busy, refusal }] = useAct(updateMutation, { refetch: ['Viewer'] });
  const [territory, setTerritory] = useState<Place | null>(shown.territory ?? null);
  const submit = async (typed: Record<string, string>) => {
    const done = await update({
      input: {
        id,
        name: typed['name'] ?? name,
        description: typed['description']?.trim() || null,
        territory: territory && asInput(territory),
      },
    });
    if (!done) return;
    toast(t('organisations.edit.saved'));
    void navigate(`/organisations/${done.updateOrganisation.slug}`);
  };
  return (
    <Form busy={busy} refusal={refusal} onSubmit={(typed) => void submit(typed)}>
      <TextField name="name" label={t('organisations.new.name')} defaultValue={name} maxLength={120} required />
      <TerritoryField
        name="territory"
        label={t('organisations.new.territory')}
        hint={t('organisations.new.territoryHint')}
        value={territory}
        onChange={setTerritory}
      />
      <TextArea
        name="description"
        label={t('organisations.new.description')}
        hint={t('organisations.new.descriptionHint')}
        defaultValue={description ?? ''}
        rows={10}
        maxLength={20_000}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('ui.save')}
      </Button>
    </Form>
  );
}
