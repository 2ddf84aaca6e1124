import { DateTime, List, ListItem, useFormat } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import type { EditedIdeaFragment } from '@essaim/graphql';

/** Who changed what this instance says of an idea, and when. */
export function IdeaHistory({ changes }: { changes: EditedIdeaFragment['changes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const quoted = (labels: readonly string[]) =>
    format.list(labels.map((label) => t('likeness.ideas.history.label', { label })));
  return (
    <List label={t('likeness.ideas.history.title')}>
      {changes.map(({ kind, labelsIn, labelsOut, happenedAt, person }) => (
        <ListItem
          key={`${happenedAt} ${kind} ${labelsIn.join()} ${labelsOut.join()}`}
          title={t(`likeness.ideas.history.${kind}`, { name: person?.name ?? t('likeness.ideas.history.command') })}
          facts={[<DateTime key="when" value={happenedAt} />]}
        >
          {labelsIn.length > 0 && <p>{t('likeness.ideas.history.in', { labels: quoted(labelsIn) })}</p>}
          {labelsOut.length > 0 && <p>{t('likeness.ideas.history.out', { labels: quoted(labelsOut) })}</p>}
        </ListItem>
      ))}
    </List>
  );
}
