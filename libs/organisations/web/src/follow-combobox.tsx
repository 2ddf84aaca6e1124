import { graphql, useAct, useQuery } from '@essaim/graphql';
import { Combobox, RefusalNote, useVoice } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followForOrganisationMutation } from './portfolio-table.tsx';
import styles from './follow-combobox.module.css';

const projectsToFollowQuery = graphql(`
  query ProjectsToFollow($search: String!) {
    projects(search: $search, first: 8) {
      nodes {
        id
        title
        territory {
          name
        }
        viewerOrganisationsFollowing
      }
    }
  }
`);

const calm = 250; // ms without a key before asking
const shortest = 2; // letters

/** What `FollowForOrganisation` shows once loaded. */
export function FollowCombobox({ organisation }: { organisation: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), calm);
    return () => clearTimeout(timer);
  }, [typed]);
  const skip = search.length < shortest;
  const { data, previousData, loading } = useQuery(projectsToFollowQuery, { variables: { search }, skip });
  const [follow, { refusal }] = useAct(followForOrganisationMutation, { refetch: ['Portfolio'] });
  const found = (skip ? [] : ((data ?? previousData)?.projects.nodes ?? [])).filter(
    ({ viewerOrganisationsFollowing }) => !viewerOrganisationsFollowing.includes(organisation.id),
  );
  return (
    <div className={styles.follow}>
      <Combobox
        label={t('organisations.portfolio.add')}
        optional={false}
        hint={t('organisations.portfolio.addHint', { name: organisation.name })}
        items={found}
        value={null}
        onChange={(project) => {
          if (!project) return;
          void follow({ input: { projectId: project.id, onBehalfOf: organisation.id } }).then(
            (done) => done && toast(t('organisations.portfolio.nowFollowed', { title: project.title })),
          );
        }}
        onSearch={setTyped}
        searching={typed.trim() !== search || loading}
        emptyWords={t(skip ? 'territories.typeMore' : 'organisations.portfolio.noProject')}
        wordsOf={({ title }) => title}
        keyOf={({ id }) => id}
      >
        {({ title, territory }) => (
          <span className={styles.line}>
            <span>{title}</span>
            <span className={styles.place}>{territory?.name}</span>
          </span>
        )}
      </Combobox>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
