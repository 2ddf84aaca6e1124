import { graphql, useAct, useQuery } from '@essaim/graphql';
import { Actions, Button, Dialog, Form, LinkButton, Note, Pending, RadioField, TextArea, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const ownProjectsQuery = graphql(`
  query ProjectsThatMayFederate {
    viewer {
      id
      projects(first: 100) {
        nodes {
          id
          slug
          title
          stage
          territory {
            name
          }
          viewerCan {
            edit
          }
        }
      }
    }
  }
`);

const sendMutation = graphql(`
  mutation SendFederationRequest($input: SendFederationRequestInput!) {
    sendFederationRequest(input: $input) {
      id
      status
      message
      to {
        id
        title
      }
    }
  }
`);

/** A project that is not out yet: what to say of it, and how to publish it first. */
export interface Unpublished {
  title: string;
  /** Resolves to the project once it is public, or to undefined when that was refused; it then says why itself. */
  publish: () => Promise<{ id: string } | undefined>;
}

/**
 * One project asks another to act together. The reader chooses in whose name; `unpublished` asks in the name of a project
 * that is still being written, and says that it must be published before.
 */
export function AskFederationDialog({
  to,
  unpublished,
  onClose,
  onSent,
}: {
  to: { id: string; title: string };
  unpublished?: Unpublished;
  onClose: () => void;
  onSent?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} title={t('federation.ask.title', { title: to.title })}>
      <p>{t('federation.ask.text')}</p>
      {unpublished ? (
        <AskForm to={to} unpublished={unpublished} onClose={onClose} {...(onSent && { onSent })} />
      ) : (
        <AskAsOneOfMine to={to} onClose={onClose} {...(onSent && { onSent })} />
      )}
    </Dialog>
  );
}

function AskAsOneOfMine({
  to,
  onClose,
  onSent,
}: {
  to: { id: string; title: string };
  onClose: () => void;
  onSent?: () => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ownProjectsQuery);
  if (!data) return <Pending error={error} onRetry={refetch} lines={3} />;
  const own = (data.viewer?.projects.nodes ?? []).filter(({ id, viewerCan }) => viewerCan.edit && id !== to.id);
  const ready = own.filter(({ stage }) => stage !== 'DRAFT' && stage !== 'CLOSED');
  const draft = own.find(({ stage }) => stage === 'DRAFT');
  if (ready.length > 0) return <AskForm to={to} own={ready} onClose={onClose} {...(onSent && { onSent })} />;
  return (
    <>
      <p>{t(draft ? 'federation.ask.onlyDraft' : 'federation.ask.noProject', { title: draft?.title ?? '' })}</p>
      <Actions>
        {draft ? (
          <LinkButton to={`/projects/${draft.slug}/edit#publish`} look="primary">
            {t('federation.ask.publishDraft')}
          </LinkButton>
        ) : (
          <LinkButton to="/new" look="primary">
            {t('shell.start')}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

function AskForm({
  to,
  own = [],
  unpublished,
  onClose,
  onSent,
}: {
  to: { id: string; title: string };
  own?: { id: string; title: string; territory?: { name: string } | null }[];
  unpublished?: Unpublished;
  onClose: () => void;
  onSent?: () => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [send, { busy, refusal }] = useAct(sendMutation, { refetch: ['ProjectFederationsPage'] });
  const [publishing, setPublishing] = useState(false);
  const [from, setFrom] = useState(own[0]?.id ?? '');
  const submit = async (message: string) => {
    let fromProjectId = from;
    if (unpublished && !fromProjectId) {
      setPublishing(true);
      const published = await unpublished.publish();
      setPublishing(false);
      if (!published) return onClose();
      fromProjectId = published.id;
      setFrom(published.id); // public from now on: another try only sends
    }
    if (!(await send({ input: { fromProjectId, toProjectId: to.id, mode: 'FEDERATE', message } }))) return;
    toast(t('federation.ask.sent', { title: to.title }));
    onSent?.();
    onClose();
  };
  return (
    <Form busy={busy || publishing} refusal={refusal} onSubmit={({ message = '' }) => void submit(message)}>
      {unpublished && (
        <Note title={t('federation.ask.mustPublish', { title: unpublished.title })}>
          {t('federation.ask.mustPublishText')}
        </Note>
      )}
      {own.length > 1 && (
        <RadioField
          name="fromProjectId"
          label={t('federation.ask.from')}
          value={from}
          onChange={setFrom}
          options={own.map(({ id, title, territory }) => ({ value: id, label: title, hint: territory?.name }))}
        />
      )}
      {own.length === 1 && <p>{t('federation.ask.inTheNameOf', { title: own[0]!.title })}</p>}
      <TextArea
        name="message"
        label={t('federation.ask.message')}
        hint={t('federation.ask.messageHint')}
        required
        maxLength={2000}
      />
      <Button type="submit" look="primary" busy={busy || publishing}>
        {t(unpublished ? 'federation.ask.publishAndSend' : 'federation.ask.send')}
      </Button>
    </Form>
  );
}
