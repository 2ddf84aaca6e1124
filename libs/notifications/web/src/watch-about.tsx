import { graphql, useQuery } from '@essaim/graphql';
import { Card, RefusalNote, SelectField, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { levelFrom, NO_WISH, useLevelOptions } from './levels.ts';
import { useSetWatch } from './set-watch.ts';

const aboutQuery = graphql(`
  query WatchAbout($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Project {
        slug
        title
        viewerWatch
        viewerWatchReason
      }
      ... on Federation {
        slug
        name
        viewerWatch
      }
      ... on Organisation {
        slug
        name
        viewerWatch
      }
    }
  }
`);

const places = { Project: 'projects', Federation: 'federations', Organisation: 'organisations' } as const;

/** How much one hears of the one thing that a mail was about; its footer leads here. */
export function WatchAbout({ id }: { id: string }) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const options = useLevelOptions({ withNone: true });
  const { data, refetch } = useQuery(aboutQuery, { variables: { id } });
  const { set, refusal } = useSetWatch();
  const node = data?.node;
  if (!node || !('viewerWatch' in node)) return null;
  const title = 'title' in node ? node.title : node.name;
  const choose = async (value: string) => {
    if (!(await set({ __typename: node.__typename, id }, levelFrom(value)))) return;
    await refetch();
    announce(t('notifications.settings.kept'));
  };
  return (
    <Card label={t('notifications.about.region')}>
      <SelectField
        label={t('notifications.about.title', { title })}
        hint={
          'viewerWatchReason' in node && node.viewerWatchReason
            ? t(`notifications.reason.${node.viewerWatchReason}`)
            : undefined
        }
        value={node.viewerWatch ?? NO_WISH}
        options={options}
        onChange={({ target }) => void choose(target.value)}
      />
      <RefusalNote refusal={refusal} />
      <p>
        <Link to={`/${places[node.__typename]}/${node.slug}`}>{t('notifications.about.see', { title })}</Link>
      </p>
    </Card>
  );
}
