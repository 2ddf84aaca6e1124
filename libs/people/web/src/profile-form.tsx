import { graphql, useAct } from '@essaim/graphql';
import { asInput, type Place, TerritoryField } from '@essaim/territories-web';
import { Button, Form, SelectField, TextArea, TextField, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const updateMutation = graphql(`
  mutation UpdateProfile($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      id
      handle
      name
      skills
      language
      territory {
        kind
        name
        code
        latitude
        longitude
      }
    }
  }
`);

/** Skills as one writes them, separated by commas or lines; each once, none empty. */
export const skillsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((skill) => skill.trim())
      .filter(Boolean),
  ),
];

/** What others see of oneself. */
export function ProfileForm({
  person,
  languages,
}: {
  person: { handle: string; name: string; skills: string[]; language?: string | null; territory?: Place | null };
  /** Those the page speaks: code and own name. */
  languages: { value: string; label: string }[];
}) {
  const { t, i18n } = useTranslation();
  const { toast } = useVoice();
  const [update, { busy, refusal }] = useAct(updateMutation);
  const [territory, setTerritory] = useState<Place | null>(person.territory ?? null);
  const submit = async (typed: Record<string, string>) => {
    const done = await update({
      input: {
        name: typed['name'] ?? person.name,
        handle: typed['handle'] ?? person.handle,
        skills: skillsIn(typed['skills'] ?? ''),
        language: typed['language'] ?? i18n.language,
        territory: territory && asInput(territory),
      },
    });
    if (done) toast(t('people.settings.saved'));
  };
  return (
    <Form onSubmit={(typed) => void submit(typed)} busy={busy} refusal={refusal}>
      <TextField
        name="name"
        label={t('people.name')}
        hint={t('people.nameHint')}
        defaultValue={person.name}
        autoComplete="name"
        required
      />
      <TextField
        name="handle"
        label={t('people.handle')}
        hint={t('people.handleHint')}
        defaultValue={person.handle}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TerritoryField
        name="territory"
        label={t('people.territory')}
        hint={t('people.territoryHint')}
        value={territory}
        onChange={setTerritory}
      />
      <TextArea
        name="skills"
        label={t('people.skills')}
        hint={t('people.skillsHint')}
        defaultValue={person.skills.join(', ')}
        rows={2}
      />
      <SelectField
        name="language"
        label={t('people.language')}
        hint={t('people.languageHint')}
        defaultValue={person.language ?? i18n.language}
        options={languages}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('ui.save')}
      </Button>
    </Form>
  );
}
