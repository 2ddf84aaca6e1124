import { graphql, useQuery } from '@essaim/graphql';
import {
  Button,
  EmptyState,
  Field,
  IconBuildingCommunity,
  IconSearch,
  LinkButton,
  List,
  ListItem,
  LoadMore,
  Pending,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import styles from './organisation-search.module.css';

const organisationsQuery = graphql(`
  query Organisations($search: String, $after: String) {
    organisations(search: $search, first: 20, after: $after) {
      nodes {
        id
        slug
        name
        kind
        description
        territory {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Organisations, found by their name; `words` is what the address asks for. */
export function OrganisationSearch({ words }: { words: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, previousData, error, refetch, fetchMore } = useQuery(organisationsQuery, {
    variables: { search: words || null },
  });
  const organisations = (data ?? previousData)?.organisations;
  return (
    <>
      <search>
        {/* A form of the page's own: without script, it asks the same address. */}
        <form
          className={styles.form}
          action="/organisations"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('q');
            const wanted = typeof typed === 'string' ? typed.trim() : '';
            void navigate(wanted ? `/organisations?q=${encodeURIComponent(wanted)}` : '/organisations', {
              state: { keepFocus: true },
            });
          }}
        >
          <div className={styles.field}>
            <Field label={t('organisations.search')}>
              {(wiring) => (
                <input
                  {...wiring}
                  key={words}
                  name="q"
                  type="search"
                  className={styles.input}
                  defaultValue={words}
                  maxLength={200}
                  enterKeyHint="search"
                />
              )}
            </Field>
          </div>
          <Button type="submit" icon={IconSearch} className={styles.act}>
            {t('organisations.find')}
          </Button>
        </form>
      </search>
      {!organisations && <Pending error={error} onRetry={refetch} />}
      {organisations?.nodes.length === 0 && (
        <EmptyState
          icon={IconBuildingCommunity}
          title={words ? t('organisations.noneFound', { words }) : t('organisations.none')}
          action={words ? <LinkButton to="/organisations">{t('organisations.seeAll')}</LinkButton> : undefined}
        >
          {t('organisations.noneText')}
        </EmptyState>
      )}
      {organisations && organisations.nodes.length > 0 && (
        <div>
          <List label={t('organisations.title')}>
            {organisations.nodes.map(({ id, slug, name, kind, description, territory }) => (
              <ListItem
                key={id}
                heading="h2"
                title={name}
                to={`/organisations/${slug}`}
                facts={[t(`organisations.kind.${kind}`), territory?.name]}
              >
                {description && <p>{firstWords(description)}</p>}
              </ListItem>
            ))}
          </List>
          <LoadMore pageInfo={organisations.pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
        </div>
      )}
    </>
  );
}

const [shortest, longest] = [80, 200]; // characters

/** The beginning of a Markdown text, as words: its first sentences, on two lines at most. */
export function firstWords(markdown: string): string {
  const words = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\-*\s]+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  let begun = '';
  for (const [sentence] of words.matchAll(/.+?(?:[.!?…](?=\s|$)|$)\s*/g)) {
    if (begun.length >= shortest) break;
    begun += sentence;
  }
  begun = begun.trim();
  return begun.length <= longest ? begun : `${begun.slice(0, begun.lastIndexOf(' ', longest))}…`;
}
