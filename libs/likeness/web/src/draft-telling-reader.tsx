import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Quote } from '@essaim/projects-web';
import {
  Button,
  Card,
  DateTime,
  Facts,
  Form,
  LinkButton,
  Note,
  PageHeader,
  Section,
  TextArea,
  useVoice,
} from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const draftTellingReader = graphql(`
  fragment DraftTellingReader on DraftTelling {
    id
    title
    summary
    toldBy
    createdAt
    answer
    answeredAt
    answeredBy {
      id
      name
    }
    viewerCanAnswer
    otherProject {
      id
      slug
      title
    }
    project {
      id
      slug
      title
      stage
    }
  }
`);

const answerMutation = graphql(`
  mutation AnswerDraftTelling($input: AnswerDraftTellingInput!) {
    answerDraftTelling(input: $input) {
      id
      ...DraftTellingReader
    }
  }
`);

/** What those already there learn of a draft: a name, a title, a sentence; and a way to answer. */
export function DraftTellingReader({ telling }: { telling: FragmentType<typeof draftTellingReader> }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(draftTellingReader, telling);
  const { title, summary, toldBy, otherProject, project } = shown;
  const [answer, { busy, refusal }] = useAct(answerMutation);
  const [justNow, setJustNow] = useState(false);
  const answered = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justNow) answered.current?.focus(); // the field that had the focus is gone
  }, [justNow]);
  const send = async (message: string) => {
    if (!(await answer({ input: { id: shown.id, message } }))) return;
    toast(t('draftTelling.sent', { name: toldBy }));
    setJustNow(true);
  };
  return (
    <>
      <PageHeader
        title={t('draftTelling.title', { name: toldBy, title })}
        back={{ to: '/notifications', label: t('shell.notifications') }}
        facts={<Facts>{[<DateTime key="when" value={shown.createdAt} />]}</Facts>}
      />
      <p>
        {t('draftTelling.like')} <Link to={`/projects/${otherProject.slug}`}>{otherProject.title}</Link>
      </p>
      <Card tone="honey" label={title}>
        <h2>{title}</h2>
        {summary && <p>{summary}</p>}
      </Card>
      {project && project.stage !== 'DRAFT' ? (
        <Note title={t('draftTelling.published')}>
          <LinkButton to={`/projects/${project.slug}`}>{t('draftTelling.see', { title: project.title })}</LinkButton>
        </Note>
      ) : (
        <p>{t(project ? 'draftTelling.onlyThis' : 'draftTelling.onlyYou', { name: toldBy })}</p>
      )}
      {shown.answer && (
        <div ref={answered} tabIndex={-1}>
          <Section title={t('draftTelling.answered', { name: shown.answeredBy?.name ?? '' })}>
            <Quote>{shown.answer}</Quote>
          </Section>
        </div>
      )}
      {shown.viewerCanAnswer && (
        <Section title={t('draftTelling.answer')}>
          <Form busy={busy} refusal={refusal} onSubmit={({ message = '' }) => void send(message.trim())}>
            <TextArea
              name="message"
              label={t('draftTelling.message', { name: toldBy })}
              hint={t('draftTelling.hint')}
              maxLength={2000}
              rows={4}
              required
            />
            <Button type="submit" look="primary" busy={busy}>
              {t('draftTelling.send')}
            </Button>
          </Form>
        </Section>
      )}
    </>
  );
}
