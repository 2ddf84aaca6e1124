import { graphql, useQuery } from '@essaim/graphql';
import { Button, Combobox, IconX } from '@essaim/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './wider-ideas-field.module.css';

const widerQuery = graphql(`
  query WiderIdeas($query: String!) {
    ideas(query: $query, first: 8) {
      nodes {
        slug
        name
      }
    }
  }
`);

interface IdeaName {
  slug: string;
  name: string;
}

/** Wider ideas that an idea may have. */
const MOST = 3;

/** What an idea is a kind of: up to three other ideas, found by typing. */
export function WiderIdeasField({
  value,
  except,
  onChange,
}: {
  value: readonly IdeaName[];
  /** The idea itself, which is no kind of itself. */
  except: string | undefined;
  onChange: (ideas: IdeaName[]) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data, loading } = useQuery(widerQuery, { variables: { query }, skip: query.length < 2 });
  const chosen = new Set([...value.map(({ slug }) => slug), except]);
  const items = query.length < 2 ? [] : (data?.ideas?.nodes ?? []).filter(({ slug }) => !chosen.has(slug));
  return (
    <div className={styles.field}>
      {value.length < MOST && (
        <Combobox<IdeaName>
          name="broader"
          label={t('likeness.ideas.edit.broader')}
          hint={t('likeness.ideas.edit.broaderHint')}
          items={items}
          value={null}
          onChange={(idea) => {
            if (idea) onChange([...value, { slug: idea.slug, name: idea.name }]);
            setTyped('');
          }}
          onSearch={setTyped}
          searching={loading}
          emptyWords={t(query.length < 2 ? 'likeness.ideas.edit.broaderType' : 'likeness.ideas.none')}
          wordsOf={({ name }) => name}
          keyOf={({ slug }) => slug}
        >
          {({ name }) => name}
        </Combobox>
      )}
      {value.length > 0 && (
        <ul role="list" className={styles.chosen} aria-label={t('likeness.ideas.edit.broader')}>
          {value.map(({ slug, name }) => (
            <li key={slug}>
              <Button
                icon={IconX}
                onClick={() => onChange(value.filter((one) => one.slug !== slug))}
                aria-label={t('likeness.ideas.edit.broaderRemove', { name })}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
