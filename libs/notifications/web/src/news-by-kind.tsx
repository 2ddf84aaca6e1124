import { graphql, type MailMode, useAct, useQuery } from '@essaim/graphql';
import {
  CheckboxField,
  Fieldset,
  Pending,
  RefusalNote,
  SelectField,
  Stack,
  useVoice,
  VisuallyHidden,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInTurn } from './in-turn.ts';
import styles from './notification-settings.module.css';
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
        push
      }
    }
  }
`);

const setMutation = graphql(`
  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      kind
      mail
      push
    }
  }
`);

const modes = ['NOW', 'DIGEST', 'NONE'] as const satisfies MailMode[];

/** How each kind of news comes by mail, and whether to devices; kept at each choice. */
export function NewsByKind() {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const inTurn = useInTurn();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const [set, { refusal }] = useAct(setMutation, { refetch: ['NotificationPreferences'] });
  const viewer = data?.viewer;
  if (!viewer?.notificationPreferences) return <Pending error={error} onRetry={refetch} />;
  const options = modes.map((value) => ({ value, label: t(`notifications.mail.${value}`) }));
  const keep = (input: Parameters<typeof set>[0]['input']) =>
    inTurn(async () => {
      if (await set({ input })) announce(t('notifications.settings.kept'));
    });
  return (
    <Stack gap={5}>
      <p>
        {t('notifications.kinds.text')}{' '}
        <Link to="/settings/notifications/devices">{t('notifications.kinds.devices')}</Link>
      </p>
      <RefusalNote refusal={refusal} />
      {groupPreferences(viewer.notificationPreferences, viewer.instanceRoles ?? []).map(({ group, preferences }) => (
        <Fieldset key={group} legend={t(`notifications.settings.group.${group}`)}>
          {preferences.map(({ kind, label, mail, push }) => (
            <div key={kind} className={styles.kind}>
              <SelectField
                label={label}
                value={mail}
                options={options}
                onChange={({ target }) => keep({ kind, mail: modes.find((mode) => mode === target.value) ?? null })}
              />
              <CheckboxField
                label={
                  <>
                    {t('notifications.kinds.push')}
                    <VisuallyHidden>{t('notifications.kinds.pushOf', { kind: label })}</VisuallyHidden>
                  </>
                }
                checked={push}
                onChange={({ target }) => keep({ kind, push: target.checked })}
              />
            </div>
          ))}
        </Fieldset>
      ))}
    </Stack>
  );
}
