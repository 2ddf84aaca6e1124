import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, DateTime, LinkButton, ListItem, RefusalNote, Stack, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AnswerActs } from './answer-acts.tsx';
import { Quote, RequestOutcome } from './request-status.tsx';

const claimItem = graphql(`
  fragment ClaimItem on Claim {
    id
    status
    evidence
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
    }
    project {
      id
      slug
      title
      territory {
        name
      }
      source {
        name
        url
      }
    }
    viewerCan {
      answer
      withdraw
    }
  }
`);

const answerMutation = graphql(`
  mutation AnswerClaim($input: AnswerRequestInput!) {
    answerClaim(input: $input) {
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
  mutation WithdrawOwnClaim($id: ID!) {
    withdrawClaim(id: $id) {
      id
      status
      viewerCan {
        answer
        withdraw
      }
    }
  }
`);

/** A listing that someone says is theirs, with what they bring forward: for moderators, who answer. */
export function ClaimToAnswer({ claim }: { claim: FragmentType<typeof claimItem> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(claimItem, claim);
  const { person, project, status, viewerCan } = shown;
  const [answer, { busy, refusal, forget }] = useAct(answerMutation);
  const [justNow, setJustNow] = useState(false);
  const names = { name: person.name, title: project.title };
  const send = async ({ accept, message }: { accept: boolean; message: string | null }) => {
    if (!(await answer({ input: { id: shown.id, accept, message } }))) return false;
    toast(t(accept ? 'requests.claims.accepted' : 'requests.claims.declined', names));
    setJustNow(true);
    return true;
  };
  return (
    <ListItem
      heading="h2"
      title={<Link to={`/projects/${project.slug}`}>{project.title}</Link>}
      facts={[
        project.territory?.name,
        project.source &&
          (project.source.url ? (
            <a key="source" href={project.source.url} rel="nofollow noopener">
              {t('requests.claims.from', { source: project.source.name })}
            </a>
          ) : (
            t('requests.claims.from', { source: project.source.name })
          )),
        <DateTime key="when" value={shown.createdAt} />,
      ]}
    >
      <Stack gap={3}>
        <p>
          <Link to={`/people/${person.handle}`}>{person.name}</Link> {t('requests.claims.says')}
        </p>
        <Quote>{shown.evidence}</Quote>
        {viewerCan.answer ? (
          <AnswerActs
            yes={{
              act: t('requests.claims.accept'),
              title: t('requests.claims.acceptTitle', names),
              text: <p>{t('requests.claims.acceptText', names)}</p>,
              label: t('requests.claims.acceptWord'),
              send: t('requests.claims.accept'),
            }}
            no={{
              act: t('requests.claims.decline'),
              title: t('requests.claims.declineTitle', names),
              text: <p>{t('requests.claims.declineText', names)}</p>,
              label: t('requests.claims.reason'),
              hint: t('requests.claims.reasonHint', names),
              required: true,
              send: t('requests.claims.sendDecline'),
            }}
            busy={busy}
            refusal={refusal}
            forget={forget}
            onAnswer={send}
          >
            <LinkButton look="plain" to={`/projects/${project.slug}?do=merge`}>
              {t('projects.merge.act')}
            </LinkButton>
          </AnswerActs>
        ) : (
          <RequestOutcome
            status={status}
            answer={shown.answer ?? null}
            answeredBy={shown.answeredBy?.name ?? null}
            answeredAt={shown.answeredAt ?? null}
            arrived={justNow}
          />
        )}
      </Stack>
    </ListItem>
  );
}

/** One's own claim: where it stands, taking it back. */
export function OwnClaimItem({ claim }: { claim: FragmentType<typeof claimItem> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(claimItem, claim);
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
        <Quote>{shown.evidence}</Quote>
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
