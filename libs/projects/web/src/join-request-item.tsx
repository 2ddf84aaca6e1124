import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, DateTime, ListItem, RefusalNote, Stack, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AnswerActs } from './answer-acts.tsx';
import { Quote, RequestOutcome } from './request-status.tsx';

const joinRequestItem = graphql(`
  fragment JoinRequestItem on JoinRequest {
    id
    status
    message
    role
    createdAt
    answer
    answeredAt
    answeredBy {
      id
      name
    }
    person {
      id
      name
      handle
      skills
      territory {
        name
      }
    }
    project {
      id
      slug
      title
    }
    viewerCan {
      answer
      withdraw
    }
  }
`);

const answerMutation = graphql(`
  mutation AnswerJoinRequest($input: AnswerRequestInput!) {
    answerJoinRequest(input: $input) {
      id
      status
      answer
      answeredAt
      answeredBy {
        id
        name
      }
      viewerCan {
        answer
        withdraw
      }
    }
  }
`);

const withdrawMutation = graphql(`
  mutation WithdrawSentJoinRequest($id: ID!) {
    withdrawJoinRequest(id: $id) {
      id
      status
      viewerCan {
        answer
        withdraw
      }
    }
  }
`);

/** Someone asks to join: who they are and what they say, and the answer. */
export function JoinRequestItem({
  request,
  showProject = false,
}: {
  request: FragmentType<typeof joinRequestItem>;
  /** In a list that is about several projects. */
  showProject?: boolean;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(joinRequestItem, request);
  const { person, project, status, viewerCan } = shown;
  const [answer, { busy, refusal, forget }] = useAct(answerMutation, {
    refetch: ['Viewer', 'ProjectPeoplePage', 'ProjectPage'],
  });
  const [justNow, setJustNow] = useState(false);
  const names = { name: person.name, title: project.title, role: t(`projects.role.${shown.role}`) };
  const send = async ({ accept, message }: { accept: boolean; message: string | null }) => {
    if (!(await answer({ input: { id: shown.id, accept, message } }))) return false;
    toast(t(accept ? 'requests.join.accepted' : 'requests.join.declined', names));
    setJustNow(true);
    return true;
  };
  return (
    <ListItem
      title={<Link to={`/people/${person.handle}`}>{person.name}</Link>}
      facts={[
        person.territory?.name,
        shown.role !== 'CONTRIBUTOR' && t('requests.join.asRole', names),
        showProject && <Link to={`/projects/${project.slug}`}>{project.title}</Link>,
        <DateTime key="when" value={shown.createdAt} />,
      ]}
    >
      <Stack gap={3}>
        <Quote>{shown.message}</Quote>
        {person.skills.length > 0 && <p>{t('requests.join.skills', { skills: person.skills.join(', ') })}</p>}
        {viewerCan.answer ? (
          <AnswerActs
            yes={{
              act: t('requests.join.accept'),
              title: t('requests.join.acceptTitle', names),
              text: <p>{t('requests.join.acceptText', names)}</p>,
              label: t('requests.join.welcome'),
              send: t('requests.join.accept'),
            }}
            no={{
              act: t('requests.join.decline'),
              title: t('requests.join.declineTitle', names),
              text: <p>{t('requests.join.declineText', names)}</p>,
              label: t('requests.word'),
              hint: t('requests.join.declineHint'),
              send: t('requests.join.sendDecline'),
            }}
            busy={busy}
            refusal={refusal}
            forget={forget}
            onAnswer={send}
          />
        ) : (
          (status !== 'PENDING' || justNow) && (
            <RequestOutcome
              status={status}
              answer={shown.answer ?? null}
              answeredBy={shown.answeredBy?.name ?? null}
              answeredAt={shown.answeredAt ?? null}
              arrived={justNow}
            />
          )
        )}
      </Stack>
    </ListItem>
  );
}

/** One's own request to join a project: what was said, where it stands, taking it back. */
export function SentJoinRequestItem({ request }: { request: FragmentType<typeof joinRequestItem> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(joinRequestItem, request);
  const [withdraw, { busy, refusal }] = useAct(withdrawMutation);
  const [justNow, setJustNow] = useState(false);
  return (
    <ListItem
      title={shown.project.title}
      to={`/projects/${shown.project.slug}`}
      facts={[<DateTime key="when" value={shown.createdAt} />]}
      actions={
        shown.viewerCan.withdraw && (
          <Button
            look="plain"
            busy={busy}
            onClick={() =>
              void withdraw({ id: shown.id }).then((done) => {
                if (!done) return;
                setJustNow(true);
                toast(t('requests.withdrawn'));
              })
            }
          >
            {t('requests.withdraw')}
          </Button>
        )
      }
    >
      <Stack gap={3}>
        <Quote>{shown.message}</Quote>
        <RequestOutcome
          status={shown.status}
          answer={shown.answer ?? null}
          answeredBy={shown.answeredBy?.name ?? null}
          answeredAt={shown.answeredAt ?? null}
          arrived={justNow}
        />
        <RefusalNote refusal={refusal} />
      </Stack>
    </ListItem>
  );
}
