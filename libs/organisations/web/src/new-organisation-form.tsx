import { graphql, type OrganisationKind, useAct } from '@essaim/graphql';
import { asInput, type Place, TerritoryField } from '@essaim/territories-web';
import { Button, Form, SelectField, TextArea, TextField, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { organisationKinds } from './organisation-kinds.ts';

const createMutation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      id
      slug
      name
    }
  }
`);

/** Opens the space of an organisation; whoever opens it is its admin. */
export function NewOrganisationForm() {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const [create, { busy, refusal }] = useAct(createMutation, {
    refetch: ['Viewer'],
    update: (cache) => cache.evict({ id: 'ROOT_QUERY', fieldName: 'organisations' }),
  });
  const [territory, setTerritory] = useState<Place | null>(null);
  const submit = async (typed: Record<string, string>) => {
    const done = await create({
      input: {
        name: typed['name'] ?? '',
        kind: typed['kind'] as OrganisationKind,
        description: typed['description']?.trim() || null,
        territory: territory && asInput(territory),
      },
    });
    if (!done) return;
    toast(t('organisations.new.done', { name: done.createOrganisation.name }));
    void navigate(`/organisations/${done.createOrganisation.slug}`);
  };
  return (
    <Form busy={busy} refusal={refusal} onSubmit={(typed) => void submit(typed)}>
      <TextField name="name" label={t('organisations.new.name')} autoComplete="organization" maxLength={120} required />
      <SelectField
        name="kind"
        label={t('organisations.new.kind')}
        options={organisationKinds.map((value) => ({ value, label: t(`organisations.kind.${value}`) }))}
      />
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
        rows={5}
        maxLength={20_000}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('organisations.new.act')}
      </Button>
    </Form>
  );
}
