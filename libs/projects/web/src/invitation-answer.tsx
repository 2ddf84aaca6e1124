import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Actions, Button, Card, DateTime, Facts, LinkButton, RefusalNote, Stack, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Quote, RequestOutcome } from './request-status.tsx';
import { signInPath, signUpPath } from './sign-in-path.ts';

const invitationAnswer = graphql(`
  fragment InvitationAnswer on Invitation {
    id
    status
    role
    message
    createdAt
    expiresAt
    token
    invitedBy {
      id
      name
      handle
    }
    project {
      id
      slug
      title
      summary
      stage
      territory {
        name
      }
    }
    viewerCan {
      answer
    }
  }
`);

const answerMutation = graphql(`
  mutation AnswerInvitation($input: AnswerInvitationInput!) {
    answerInvitation(input: $input) {
      id
      slug
      viewerRole
    }
  }
`);

/**
 * An invitation to a project, and its answer: yes leads into the project. A visitor signs in first and comes back to
 * `token`'s page.
 */
export function InvitationAnswer({
  invitation,
  token: given,
  visitor = false,
  heading: Heading = 'h3',
}: {
  invitation: FragmentType<typeof invitationAnswer>;
  /** From the address, where one came by the link. */
  token?: string;
  visitor?: boolean;
  heading?: 'h2' | 'h3';
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const { status, role, message, expiresAt, invitedBy, project, ...shown } = getFragmentData(
    invitationAnswer,
    invitation,
  );
  const token = given ?? shown.token;
  const [answer, { busy, refusal }] = useAct(answerMutation, { refetch: ['Viewer'] });
  const [declined, setDeclined] = useState(false);
  const send = async (accept: boolean) => {
    if (!token) return;
    const done = await answer({ input: { token, accept } });
    if (!done) return;
    if (!accept) return setDeclined(true);
    toast(t('requests.invitations.accepted', { title: project.title }));
    void navigate(`/projects/${done.answerInvitation.slug}`);
  };
  const next = `/invitations/${token}`;
  return (
    <Card>
      <Heading>
        <Link to={`/projects/${project.slug}`}>{project.title}</Link>
      </Heading>
      <Facts>{[project.territory?.name, t(`projects.stage.${project.stage}`)]}</Facts>
      {project.summary && <p>{project.summary}</p>}
      <p>
        {invitedBy
          ? t('requests.invitations.by', { name: invitedBy.name, role: t(`projects.role.${role}`) })
          : t('requests.invitations.as', { role: t(`projects.role.${role}`) })}{' '}
        {t(`projects.roleHint.${role}`)}
      </p>
      {message && <Quote>{message}</Quote>}
      {declined ? (
        <RequestOutcome status="DECLINED" arrived />
      ) : status !== 'PENDING' ? (
        <RequestOutcome status={status} />
      ) : visitor ? (
        <Stack gap={3}>
          <p>{t('requests.invitations.signFirst')}</p>
          <Actions>
            <LinkButton to={signUpPath(next)} look="primary">
              {t('people.signUp.act')}
            </LinkButton>
            <LinkButton to={signInPath(next)}>{t('people.signIn.act')}</LinkButton>
          </Actions>
        </Stack>
      ) : (
        <Stack gap={3}>
          <p>{t('projects.join.charter')}</p>
          <RefusalNote refusal={refusal} />
          <Actions>
            <Button look="primary" busy={busy} onClick={() => void send(true)}>
              {t('requests.invitations.accept')}
            </Button>
            <Button look="plain" busy={busy} onClick={() => void send(false)}>
              {t('requests.invitations.decline')}
            </Button>
          </Actions>
        </Stack>
      )}
      {status === 'PENDING' && !declined && (
        <Facts>
          {[
            <span key="until">
              {t('projects.invitations.until')} <DateTime value={expiresAt} exact />
            </span>,
          ]}
        </Facts>
      )}
    </Card>
  );
}
