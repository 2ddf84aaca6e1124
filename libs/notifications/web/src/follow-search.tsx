import { graphql, type ProjectFilter, useAct, useQuery } from '@essaim/graphql';
import { Button, IconBell, IconCheck, LinkButton, RefusalNote, useFormat, useVoice } from '@essaim/ui';
import type { Place } from '@essaim/territories-web';
import { useTranslation } from 'react-i18next';

const watchedQuery = graphql(`
  query WatchedSearch($search: String, $filter: ProjectFilter) {
    viewer {
      id
      watchedSearch(search: $search, filter: $filter) {
        id
      }
    }
  }
`);

const saveMutation = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      id
    }
  }
`);

const watchedTerritoryQuery = graphql(`
  query WatchedTerritory($territory: TerritoryRefInput!) {
    viewer {
      id
      watchedTerritory(territory: $territory) {
        id
        radiusKm
      }
    }
  }
`);

const followMutation = graphql(`
  mutation FollowTerritory($input: FollowTerritoryInput!) {
    followTerritory(input: $input) {
      id
      radiusKm
    }
  }
`);

/** Hearing of what opens that a search would find; `name` is what it is kept under. */
export function FollowSearch({ words, filter, name }: { words: string; filter: ProjectFilter; name: string }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const variables = { search: words || null, filter };
  const { data } = useQuery(watchedQuery, { variables });
  const [save, { busy, refusal }] = useAct(saveMutation, { refetch: ['WatchedSearch'] });
  const ending = useEndWatch(['WatchedSearch']);
  const watch = data?.viewer?.watchedSearch;
  const follow = async () => {
    const kept = await save({ input: { ...variables, name } });
    if (kept)
      toast({
        text: t('notifications.followSearch.done', { name }),
        action: { label: t('notifications.undo'), onSelect: () => void ending.end(kept.saveSearch.id) },
      });
  };
  return (
    <>
      <Button
        icon={watch ? IconCheck : IconBell}
        busy={busy || ending.busy}
        aria-pressed={Boolean(watch)}
        onClick={() => void (watch ? ending.end(watch.id) : follow())}
      >
        {t(watch ? 'notifications.followSearch.following' : 'notifications.followSearch.act')}
      </Button>
      <RefusalNote refusal={refusal ?? ending.refusal} />
    </>
  );
}

/** Hearing of what opens in a territory, or so far around a place, km. */
export function FollowTerritory({ place, radiusKm }: { place: Place & { code: string }; radiusKm: number | null }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const format = useFormat();
  const territory = { kind: place.kind, code: place.code };
  const { data } = useQuery(watchedTerritoryQuery, { variables: { territory } });
  const [follow, { busy, refusal }] = useAct(followMutation, { refetch: ['WatchedTerritory'] });
  const ending = useEndWatch(['WatchedTerritory']);
  const watch = data?.viewer?.watchedTerritory;
  const same = watch && (watch.radiusKm ?? null) === radiusKm;
  const where =
    radiusKm === null
      ? place.name
      : t('notifications.followTerritory.around', { place: place.name, distance: format.kilometres(radiusKm) });
  const act = async () => {
    const followed = await follow({ input: { territory, radiusKm } });
    if (followed)
      toast({
        text: t('notifications.followTerritory.done', { where }),
        action: { label: t('notifications.undo'), onSelect: () => void ending.end(followed.followTerritory.id) },
      });
  };
  return (
    <>
      <Button
        icon={same ? IconCheck : IconBell}
        busy={busy || ending.busy}
        aria-pressed={Boolean(same)}
        onClick={() => void (same ? ending.end(watch.id) : act())}
      >
        {t(same ? 'notifications.followTerritory.following' : 'notifications.followTerritory.act', { where })}
      </Button>
      <RefusalNote refusal={refusal ?? ending.refusal} />
    </>
  );
}

/** The same for a visitor: signing in comes first. */
export function FollowAfterSignIn({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <LinkButton to={to} icon={IconBell}>
      {t('notifications.followSearch.signIn')}
    </LinkButton>
  );
}

const endMutation = graphql(`
  mutation EndWatch($input: ChangeWatchInput!) {
    changeWatch(input: $input) {
      id
    }
  }
`);

function useEndWatch(refetch: string[]) {
  const [change, { busy, refusal }] = useAct(endMutation, { refetch });
  return { end: (id: string) => change({ input: { id } }), busy, refusal };
}
