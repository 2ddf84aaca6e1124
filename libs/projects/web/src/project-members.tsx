import { type FragmentType, getFragmentData, graphql, type ProjectRole, useAct } from '@essaim/graphql';
import { Button, DateTime, List, ListItem, LoadMore, RefusalNote, Section, SelectField, useVoice } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './project-members.module.css';

const projectMembers = graphql(`
  fragment ProjectMembers on Project {
    id
    title
    viewerRole
    viewerCan {
      edit
    }
    # The same parts as MembersRead: one list in the cache serves both.
    members(first: 20, after: $after) {
      nodes {
        role
        since
        person {
          id
          name
          handle
          skills
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const changeRoleMutation = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      id
      viewerRole
    }
  }
`);

/** Roles, the most responsible first. */
export const roles = ['HOLDER', 'MEDIATOR', 'CONTRIBUTOR'] as const satisfies ProjectRole[];

const RemovalDialog = lazy(() => import('./removal-dialog.tsx').then((module) => ({ default: module.RemovalDialog })));

/** Who carries a project and who takes part; holders change roles, anyone may step back. */
export function ProjectMembers({
  project,
  viewerId,
  onMore,
}: {
  project: FragmentType<typeof projectMembers>;
  viewerId: string | null;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(projectMembers, project);
  const [changeRole, { busy, refusal }] = useAct(changeRoleMutation, { refetch: ['ProjectPeoplePage'] });
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const change = async (person: { id: string; name: string }, role: ProjectRole) => {
    if (await changeRole({ input: { projectId: shown.id, personId: person.id, role } }))
      toast(t('projects.people.roleChanged', { name: person.name, role: t(`projects.role.${role}`) }));
  };
  return (
    <Section title={t('projects.people.title')}>
      <RefusalNote refusal={refusal} />
      <List label={t('projects.people.title')}>
        {shown.members.nodes.map(({ person, role, since }) => (
          <ListItem
            key={person.id}
            title={person.name}
            to={`/people/${person.handle}`}
            facts={[
              t(`projects.role.${role}`),
              <span key="since">
                {t('projects.people.since')} <DateTime value={since} exact />
              </span>,
            ]}
            actions={
              (shown.viewerCan.edit || person.id === viewerId) && (
                <div className={styles.acts}>
                  {shown.viewerCan.edit && (
                    <SelectField
                      label={<span className={styles.said}>{t('projects.people.roleOf', { name: person.name })}</span>}
                      value={role}
                      disabled={busy}
                      onChange={({ target }) => void change(person, target.value as ProjectRole)}
                      options={roles.map((one) => ({ value: one, label: t(`projects.role.${one}`) }))}
                    />
                  )}
                  <Button look="plain" onClick={() => setLeaving(person)}>
                    {person.id === viewerId ? (
                      t('projects.people.leave')
                    ) : (
                      <>
                        {t('projects.people.remove')} <span className={styles.said}>{person.name}</span>
                      </>
                    )}
                  </Button>
                </div>
              )
            }
          >
            {person.skills.length > 0 && <p>{person.skills.join(', ')}</p>}
          </ListItem>
        ))}
      </List>
      <LoadMore pageInfo={shown.members.pageInfo} onMore={onMore} />
      {leaving && (
        <Suspense fallback={null}>
          <RemovalDialog
            project={shown}
            person={leaving}
            oneself={leaving.id === viewerId}
            onClose={() => setLeaving(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}
