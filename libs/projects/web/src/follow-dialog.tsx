import { useAct, type WatchLevel, type WatchReason } from '@essaim/graphql';
import { Actions, Button, CheckboxField, Dialog, Fieldset, RadioField, RefusalNote } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { followMutation, unfollowMutation } from './follow-project.tsx';

const levels = ['ALL', 'PARTICIPATING', 'MENTIONS', 'NONE'] as const satisfies WatchLevel[];

/** Who follows a project among the viewer and their organisations, and how many news the viewer wants. Kept as chosen. */
export function FollowDialog({
  project,
  watch,
  reason,
  followingIds,
  organisations,
  onClose,
}: {
  project: { id: string; title: string };
  watch: WatchLevel | null;
  /** How it began. */
  reason: WatchReason | null;
  followingIds: readonly string[];
  organisations: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [follow, following] = useAct(followMutation);
  const [unfollow, unfollowing] = useAct(unfollowMutation);
  const projectId = project.id;
  const choose = (level: string) =>
    level === 'OFF'
      ? void unfollow({ input: { projectId } })
      : void follow({ input: { projectId, level: level as WatchLevel } });
  return (
    <Dialog open onClose={onClose} title={t('projects.follow.title', { title: project.title })}>
      <RadioField
        name="watch"
        label={t('projects.follow.asOneself')}
        hint={reason ? t(`projects.follow.reason.${reason}`) : undefined}
        value={watch ?? 'OFF'}
        onChange={choose}
        options={[
          { value: 'OFF', label: t('projects.follow.level.OFF') },
          ...levels.map((level) => ({
            value: level,
            label: t(`projects.follow.level.${level}`),
            hint: t(`projects.follow.levelHint.${level}`),
          })),
        ]}
      />
      {organisations.length > 0 && (
        <Fieldset legend={t('projects.follow.onBehalf')}>
          <p>{t('projects.follow.onBehalfHint')}</p>
          {organisations.map(({ id, name }) => (
            <CheckboxField
              key={id}
              label={name}
              checked={followingIds.includes(id)}
              onChange={({ target }) =>
                void (target.checked ? follow : unfollow)({ input: { projectId, onBehalfOf: id } })
              }
            />
          ))}
        </Fieldset>
      )}
      <RefusalNote refusal={following.refusal ?? unfollowing.refusal} />
      <Actions end>
        <Button look="primary" busy={following.busy || unfollowing.busy} onClick={onClose}>
          {t('projects.follow.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
