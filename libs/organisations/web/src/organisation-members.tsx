import { type FragmentType, getFragmentData, graphql, type OrganisationRole, useAct } from '@essaim/graphql';
import {
  Button,
  DateTime,
  IconUserPlus,
  List,
  ListItem,
  LoadMore,
  RefusalNote,
  Section,
  SelectField,
  useVoice,
  VisuallyHidden,
} from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './organisation-members.module.css';

const organisationMembers = graphql(`
  fragment OrganisationMembers on Organisation {
    id
    name
    viewerCan {
      edit
    }
    members(first: 20, after: $after) {
      nodes {
        role
        since
        person {
          id
          name
          handle
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
  mutation ChangeOrganisationRole($input: ChangeOrganisationRoleInput!) {
    changeOrganisationRole(input: $input) {
      id
      viewerRole
      viewerCan {
        edit
        follow
      }
    }
  }
`);

/** Roles, the most responsible first. */
export const organisationRoles = ['ADMIN', 'MEMBER'] as const satisfies OrganisationRole[];

const AddMemberDialog = lazy(() =>
  import('./add-member-dialog.tsx').then((module) => ({ default: module.AddMemberDialog })),
);
const RemoveMemberDialog = lazy(() =>
  import('./remove-member-dialog.tsx').then((module) => ({ default: module.RemoveMemberDialog })),
);

/** Who is in an organisation. Its admins add, change and take out; anyone leaves. `viewerId` is the reader's own. */
export function OrganisationMembers({
  organisation,
  viewerId,
  onMore,
}: {
  organisation: FragmentType<typeof organisationMembers>;
  viewerId: string | null;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(organisationMembers, organisation);
  const [change, { busy, refusal }] = useAct(changeRoleMutation, { refetch: ['OrganisationPage', 'Viewer'] });
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const changeRole = async (person: { id: string; name: string }, role: OrganisationRole) => {
    if (await change({ input: { organisationId: shown.id, personId: person.id, role } }))
      toast(t('organisations.members.changed', { name: person.name, role: t(`organisations.role.${role}`) }));
  };
  return (
    <Section
      title={t('organisations.members.title')}
      action={
        shown.viewerCan.edit && (
          <Button icon={IconUserPlus} onClick={() => setAdding(true)}>
            {t('organisations.members.add')}
          </Button>
        )
      }
    >
      <RefusalNote refusal={refusal} />
      <List label={t('organisations.members.title')}>
        {shown.members.nodes.map(({ person, role, since }) => (
          <ListItem
            key={person.id}
            title={person.name}
            to={`/people/${person.handle}`}
            facts={[
              t(`organisations.role.${role}`),
              <span key="since">
                {t('organisations.members.since')} <DateTime value={since} exact />
              </span>,
            ]}
            actions={
              (shown.viewerCan.edit || person.id === viewerId) && (
                <div className={styles.acts}>
                  {shown.viewerCan.edit && (
                    <SelectField
                      label={
                        <VisuallyHidden>{t('organisations.members.roleOf', { name: person.name })}</VisuallyHidden>
                      }
                      value={role}
                      disabled={busy}
                      onChange={({ target }) => void changeRole(person, target.value as OrganisationRole)}
                      options={organisationRoles.map((one) => ({ value: one, label: t(`organisations.role.${one}`) }))}
                    />
                  )}
                  <Button look="plain" onClick={() => setLeaving(person)}>
                    {person.id === viewerId ? (
                      t('organisations.members.leave')
                    ) : (
                      <>
                        {t('organisations.members.remove')} <VisuallyHidden>{person.name}</VisuallyHidden>
                      </>
                    )}
                  </Button>
                </div>
              )
            }
          />
        ))}
      </List>
      <LoadMore pageInfo={shown.members.pageInfo} onMore={onMore} />
      <Suspense fallback={null}>
        {adding && <AddMemberDialog organisation={shown} onClose={() => setAdding(false)} />}
        {leaving && (
          <RemoveMemberDialog
            organisation={shown}
            person={leaving}
            oneself={leaving.id === viewerId}
            onClose={() => setLeaving(null)}
          />
        )}
      </Suspense>
    </Section>
  );
}
