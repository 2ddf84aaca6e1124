import { graphql, useAct, useQuery } from '@essaim/graphql';
import { CheckboxField, Fieldset, Pending, RefusalNote, Stack, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { groupPreferences } from './preference-groups.ts';

const preferencesQuery = graphql(`
  query NotificationPreferences {
    viewer {
      id
      instanceRoles
      notificationPreferences {
        kind
        label
        email
      }
    }
  }
`);

const setMutation = graphql(`
  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      kind
      email
    }
  }
`);

/** What also comes by mail, kind by kind; kept at each press. */
export function NotificationSettings() {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const [set, { refusal }] = useAct(setMutation, { refetch: ['NotificationPreferences'] });
  const viewer = data?.viewer;
  if (!viewer?.notificationPreferences) return <Pending error={error} onRetry={refetch} />;
  return (
    <Stack gap={5}>
      <p>{t('notifications.settings.text')}</p>
      <RefusalNote refusal={refusal} />
      {groupPreferences(viewer.notificationPreferences, viewer.instanceRoles ?? []).map(({ group, preferences }) => (
        <Fieldset key={group} legend={t(`notifications.settings.group.${group}`)}>
          <div>
            {preferences.map(({ kind, label, email }) => (
              <CheckboxField
                key={kind}
                label={label}
                checked={email}
                onChange={(event) =>
                  void set({ input: { kind, email: event.target.checked } }).then(
                    (done) => done && announce(t('notifications.settings.kept')),
                  )
                }
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </Stack>
  );
}
