import {
  type FederationRequestReaderFragment,
  type FederationRequestSideFragment,
  graphql,
  useAct,
} from '@essaim/graphql';
import { AnswerActs, RequestOutcome } from '@essaim/projects-web';
import { Button, Card, LinkButton, RefusalNote, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './federation-request-reader.module.css';

const answerMutation = graphql(`
  mutation AnswerFederationRequest($input: AnswerRequestInput!) {
    answerFederationRequest(input: $input) {
      id
      ...FederationRequestReader
    }
  }
`);

const withdrawMutation = graphql(`
  mutation WithdrawFederationRequest($id: ID!) {
    withdrawFederationRequest(id: $id) {
      id
      status
      viewerCan {
        answer
        withdraw
      }
    }
  }
`);

/** Where the request stands, and what the reader can do about it. */
export function FederationRequestAnswer({
  shown,
  from,
  to,
}: {
  shown: FederationRequestReaderFragment;
  from: FederationRequestSideFragment;
  to: FederationRequestSideFragment;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const { id, status, viewerCan, federation } = shown;
  const [answer, { busy, refusal, forget }] = useAct(answerMutation, { refetch: ['Viewer'] });
  const [withdraw, withdrawing] = useAct(withdrawMutation, { refetch: ['Viewer'] });
  const [justNow, setJustNow] = useState(false);
  const names = { from: from.title, to: to.title };
  const send = async ({ accept, message }: { accept: boolean; message: string | null }) => {
    if (!(await answer({ input: { id, accept, message } }))) return false;
    toast(t(accept ? 'federation.request.accepted' : 'federation.request.declined', names));
    setJustNow(true);
    return true;
  };
  return (
    <Card label={t('federation.request.answer')}>
      <h2 className={styles.answer}>{t('federation.request.answer')}</h2>
      <RequestOutcome
        status={status}
        answer={shown.answer ?? null}
        answeredBy={shown.answeredBy?.name ?? null}
        answeredAt={shown.answeredAt ?? null}
        arrived={justNow}
      />
      {status === 'ACCEPTED' && federation && (
        <>
          <p>{t('federation.request.acceptedText')}</p>
          <LinkButton to={`/federations/${federation.slug}`} look="primary">
            {t('federation.request.open')}
          </LinkButton>
        </>
      )}
      {viewerCan.answer && (
        <>
          <p>{t('federation.request.yourTurn', names)}</p>
          <AnswerActs
            primary
            yes={{
              act: t('federation.request.accept'),
              title: t('federation.request.acceptTitle', names),
              text: <p>{t('federation.request.acceptText')}</p>,
              label: t('federation.request.acceptWord'),
              send: t('federation.request.accept'),
            }}
            no={{
              act: t('federation.request.decline'),
              title: t('federation.request.declineTitle', names),
              text: <p>{t('federation.request.declineText')}</p>,
              label: t('requests.word'),
              hint: t('federation.request.declineHint'),
              send: t('federation.request.decline'),
            }}
            busy={busy}
            refusal={refusal}
            forget={forget}
            onAnswer={send}
          />
        </>
      )}
      {viewerCan.withdraw && (
        <>
          <p>{t('federation.request.waits', names)}</p>
          <div>
            <Button
              busy={withdrawing.busy}
              onClick={() =>
                void withdraw({ id }).then((done) => {
                  if (!done) return;
                  setJustNow(true);
                  toast(t('federation.here.withdrawn'));
                })
              }
            >
              {t('federation.here.withdraw')}
            </Button>
          </div>
          <RefusalNote refusal={withdrawing.refusal} />
        </>
      )}
      {status === 'PENDING' && !viewerCan.answer && !viewerCan.withdraw && (
        <p>{t('federation.request.holderAnswers', names)}</p>
      )}
    </Card>
  );
}
