import { graphql, useQuery } from '@essaim/graphql';
import {
  Button,
  Chip,
  EmptyState,
  Facts,
  Pending,
  RefusalNote,
  SelectField,
  useFormat,
  useVoice,
  VisuallyHidden,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInTurn } from './in-turn.ts';
import { levelFrom, useLevelOptions } from './levels.ts';
import styles from './notification-settings.module.css';
import { useSetWatch } from './set-watch.ts';

const watchesQuery = graphql(`
  query Watches {
    viewer {
      id
      watches {
        id
        kind
        level
        subjectId
        name
        path
        radiusKm
        since
      }
    }
  }
`);

/** All that one has a wish about, the most particular first, to hear more of it, less, or nothing in particular. */
export function WatchList() {
  const { t } = useTranslation();
  const format = useFormat();
  const { announce } = useVoice();
  const inTurn = useInTurn();
  const options = useLevelOptions();
  const { data, error, refetch } = useQuery(watchesQuery, { fetchPolicy: 'cache-and-network' });
  const { set, change, busy, refusal } = useSetWatch();
  const watches = data?.viewer?.watches;
  if (!watches) return <Pending error={error} onRetry={refetch} />;
  if (watches.length === 0)
    return <EmptyState title={t('notifications.watches.none')}>{t('notifications.watches.noneText')}</EmptyState>;
  const choose = (watch: (typeof watches)[number], value: string | null) => {
    const level = value === null ? null : levelFrom(value);
    inTurn(async () => {
      const done =
        watch.kind === 'PROJECT' && watch.subjectId
          ? await set({ __typename: 'Project', id: watch.subjectId }, level)
          : await change(watch.id, level);
      if (done) announce(t('notifications.settings.kept'));
    });
  };
  return (
    <>
      <p>{t('notifications.settings.precedence')}</p>
      <RefusalNote refusal={refusal} />
      <ul role="list">
        {watches.map((watch) => (
          <li key={watch.id} className={styles.watch}>
            <div>
              <Link to={watch.path}>{watch.name}</Link>
              <Facts>
                {[
                  <Chip key="kind">{t(`notifications.watchKind.${watch.kind}`)}</Chip>,
                  typeof watch.radiusKm === 'number' && format.kilometres(watch.radiusKm),
                ]}
              </Facts>
            </div>
            <div className={styles.choice}>
              <SelectField
                label={
                  <>
                    {t('notifications.watches.level')}{' '}
                    <VisuallyHidden>{t('notifications.watches.levelOf', { name: watch.name })}</VisuallyHidden>
                  </>
                }
                value={watch.level}
                options={options}
                onChange={({ target }) => choose(watch, target.value)}
              />
              <Button
                busy={busy}
                onClick={() => choose(watch, null)}
                aria-label={t('notifications.watches.endOf', { name: watch.name })}
              >
                {t('notifications.watches.end')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
