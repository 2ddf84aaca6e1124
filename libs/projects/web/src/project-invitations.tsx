import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import {
  Button,
  DateTime,
  IconUserPlus,
  LinkButton,
  List,
  ListItem,
  Note,
  RefusalNote,
  Section,
  useVoice,
} from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinRequestsRead } from './members-read.ts';

const projectInvitations = graphql(`
  fragment ProjectInvitations on Project {
    id
    slug
    title
    stage
    viewerCan {
      edit
      answerRequests
    }
    ...JoinRequestsRead
    invitations(status: PENDING, first: 20) {
      nodes {
        id
        email
        role
        status
        createdAt
        expiresAt
        viewerCan {
          withdraw
        }
      }
    }
  }
`);

const withdrawMutation = graphql(`
  mutation WithdrawInvitation($id: ID!) {
    withdrawInvitation(id: $id) {
      id
      status
    }
  }
`);

const InviteDialog = lazy(() => import('./invite-dialog.tsx').then((module) => ({ default: module.InviteDialog })));

/** For those who answer for a project: who asks to come in, who has been invited, and inviting by mail. */
export function ProjectInvitations({ project }: { project: FragmentType<typeof projectInvitations> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(projectInvitations, project);
  const [withdraw, { busy, refusal }] = useAct(withdrawMutation);
  const [inviting, setInviting] = useState(false);
  if (!shown.viewerCan.answerRequests) return null;
  const open = (shown.invitations?.nodes ?? []).filter(({ status }) => status === 'PENDING');
  const asking = getFragmentData(joinRequestsRead, shown).joinRequests.nodes.filter(
    ({ viewerCan }) => viewerCan.answer,
  ).length;
  return (
    <Section
      title={t('projects.invitations.title')}
      action={
        shown.stage !== 'CLOSED' && (
          <Button icon={IconUserPlus} onClick={() => setInviting(true)}>
            {t('projects.invitations.invite')}
          </Button>
        )
      }
    >
      {asking > 0 && (
        <Note title={t('projects.invitations.asking', { count: asking })}>
          <p>
            <LinkButton to={`/projects/${shown.slug}/requests`}>{t('projects.invitations.answer')}</LinkButton>
          </p>
        </Note>
      )}
      {open.length === 0 ? (
        <p>{t('projects.invitations.none')}</p>
      ) : (
        <List label={t('projects.invitations.open')}>
          {open.map(({ id, email, role, createdAt, expiresAt, viewerCan }) => (
            <ListItem
              key={id}
              title={email}
              facts={[
                t(`projects.role.${role}`),
                <span key="sent">
                  {t('projects.invitations.sent')} <DateTime value={createdAt} />
                </span>,
                <span key="until">
                  {t('projects.invitations.until')} <DateTime value={expiresAt} exact />
                </span>,
              ]}
              actions={
                viewerCan.withdraw && (
                  <Button
                    look="plain"
                    busy={busy}
                    onClick={() =>
                      void withdraw({ id }).then(
                        (done) => done && toast(t('projects.invitations.withdrawn', { email })),
                      )
                    }
                  >
                    {t('projects.invitations.withdraw')}
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
      <RefusalNote refusal={refusal} />
      {inviting && (
        <Suspense fallback={null}>
          <InviteDialog project={shown} anyRole={shown.viewerCan.edit} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </Section>
  );
}
