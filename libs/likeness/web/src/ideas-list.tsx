import { type IdeaScope } from '@essaim/graphql';
import { Button, ChipToggle, Chips, EmptyState, IconSearch, List, LoadMore, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IdeaItem } from './idea-item.tsx';
import { IdeaProgress } from './idea-progress.tsx';
import styles from './ideas-list.module.css';
import { ideaScopes, type useIdeas } from './use-ideas.ts';

/** The address of a list of ideas. */
export function ideasAddress(at: string, query: string, scope: IdeaScope): string {
  const search = new URLSearchParams({
    ...(query && { q: query }),
    ...(scope !== 'ALL' && { show: scope.toLowerCase() }),
  });
  return search.size > 0 ? `${at}?${search.toString()}` : at;
}

/** The ideas that this instance knows, to be found by what they are called. */
export function IdeasList({
  query,
  scope,
  list: { ideas, error, refetch, more },
  at,
}: {
  query: string;
  scope: IdeaScope;
  list: ReturnType<typeof useIdeas>;
  /** The page's address. */
  at: string;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <IdeaProgress />
      <form
        role="search"
        action={at}
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get('q');
          void navigate(ideasAddress(at, typeof words === 'string' ? words.trim() : '', scope));
        }}
      >
        <input
          key={query}
          name="q"
          type="search"
          className={styles.field}
          aria-label={t('likeness.ideas.search')}
          placeholder={t('likeness.ideas.searchExample')}
          defaultValue={query}
          maxLength={200}
          enterKeyHint="search"
        />
        {scope !== 'ALL' && <input type="hidden" name="show" value={scope.toLowerCase()} />}
        <Button type="submit" icon={IconSearch}>
          {t('likeness.ideas.searchAct')}
        </Button>
      </form>
      <Chips label={t('likeness.ideas.show')}>
        {ideaScopes.map((one) => (
          <ChipToggle key={one} on={one === scope} to={ideasAddress(at, query, one)}>
            {t(`likeness.ideas.scope.${one}`)}
          </ChipToggle>
        ))}
      </Chips>
      {!ideas && <Pending error={error} onRetry={refetch} />}
      {ideas?.nodes.length === 0 && (
        <EmptyState icon={IconSearch} title={t('likeness.ideas.none')}>
          {t(scope === 'ALL' ? 'likeness.ideas.noneText' : 'likeness.ideas.noneScopeText')}
        </EmptyState>
      )}
      {ideas && ideas.nodes.length > 0 && (
        <>
          <p role="status">{t('likeness.ideas.found', { count: ideas.totalCount })}</p>
          <List label={t('likeness.ideas.title')}>
            {ideas.nodes.map((idea) => (
              <IdeaItem key={idea.slug} idea={idea} at={at} />
            ))}
          </List>
        </>
      )}
      {ideas && <LoadMore pageInfo={ideas.pageInfo} onMore={more} />}
    </>
  );
}
