import { graphql, useAct, useQuery } from '@essaim/graphql';
import { Actions, Button, Note, RefusalNote, useFormat, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const pauseQuery = graphql(`
  query MailPause {
    viewer {
      id
      mailPause {
        since
        answer
      }
    }
  }
`);

const resumeMutation = graphql(`
  mutation ResumeMail {
    resumeMail
  }
`);

/** Says to someone whose address refused our mail that we write no more, and offers to begin again. Nothing otherwise. */
export function MailPaused() {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const { date } = useFormat();
  const { data } = useQuery(pauseQuery);
  const [resume, { busy, refusal }] = useAct(resumeMutation, { refetch: ['MailPause'] });
  const pause = data?.viewer?.mailPause;
  if (!pause) return null;
  return (
    <Note tone="warn" title={t('notifications.mailPaused.title')}>
      <p>{t('notifications.mailPaused.body', { date: date(pause.since), answer: pause.answer })}</p>
      <RefusalNote refusal={refusal} />
      <Actions>
        <Button
          busy={busy}
          onClick={() => void resume({}).then((done) => done && announce(t('notifications.mailPaused.resumed')))}
        >
          {t('notifications.mailPaused.resume')}
        </Button>
      </Actions>
    </Note>
  );
}
