import { graphql, type MailMode, useAct, useQuery } from '@essaim/graphql';
import { Fieldset, Pending, RefusalNote, SelectField, Stack, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useInTurn } from './in-turn.ts';
import { groupPreferences } from './preference-groups.ts';

const preferencesQuery = graphql(`
  query NotificationPreferences {
    viewer {
      id
      instanceRoles
      notificationPreferences {
        kind
        label
        mail
      }
    }
  }
`);

const setMutation = graphql(`
  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      kind
      mail
    }
  }
`);

const modes = ['NOW', 'DIGEST', 'NONE'] as const satisfies MailMode[];

/** How each kind of news comes by mail; kept at each choice. */
export function MailByKind() {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const inTurn = useInTurn();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const [set, { refusal }] = useAct(setMutation, { refetch: ['NotificationPreferences'] });
  const viewer = data?.viewer;
  if (!viewer?.notificationPreferences) return <Pending error={error} onRetry={refetch} />;
  const options = modes.map((value) => ({ value, label: t(`notifications.mail.${value}`) }));
  const choose = (kind: string, value: string) => {
    const mail = modes.find((mode) => mode === value) ?? null;
    inTurn(async () => {
      if (await set({ input: { kind, mail } })) announce(t('notifications.settings.kept'));
    });
  };
  return (
    <Stack gap={5}>
      <p>{t('notifications.kinds.text')}</p>
      <RefusalNote refusal={refusal} />
      {groupPreferences(viewer.notificationPreferences, viewer.instanceRoles ?? []).map(({ group, preferences }) => (
        <Fieldset key={group} legend={t(`notifications.settings.group.${group}`)}>
          {preferences.map(({ kind, label, mail }) => (
            <SelectField
              key={kind}
              label={label}
              value={mail}
              options={options}
              onChange={({ target }) => choose(kind, target.value)}
            />
          ))}
        </Fieldset>
      ))}
    </Stack>
  );
}
