import { graphql, useAct } from '@essaim/graphql';
import { KeptTextNote, useKeptDraft } from '@essaim/projects-web';
import { Actions, Button, Form, LinkButton, useVoice } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { asKeptMeeting } from './kept-meeting.ts';
import { emptyMeeting, inputOf, type MeetingDraft } from './meeting-draft.ts';
import { MeetingFields } from './meeting-fields.tsx';

const announceMeetingMutation = graphql(`
  mutation AnnounceMeeting($input: AnnounceMeetingInput!) {
    announceMeeting(input: $input) {
      id
    }
  }
`);

/** Announcing a meeting. What is typed is kept on this device until it is sent. Only the browser knows the zone: not for the server. */
export function AnnounceMeeting({ project, at }: { project: { id: string }; at: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const [announce, { busy, refusal }] = useAct(announceMeetingMutation, {
    update(cache) {
      cache.evict({ id: cache.identify({ __typename: 'Project', id: project.id }), fieldName: 'meetings' });
    },
  });
  const [draft, setDraft] = useState(() => emptyMeeting(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const { found, keep, forget } = useKeptDraft(`essaim:meeting:${project.id}`, asKeptMeeting);
  const [touched, setTouched] = useState(false);
  const change = (part: Partial<MeetingDraft>) => {
    const next = { ...draft, ...part };
    setTouched(true);
    setDraft(next);
    keep({ ...next, keptAt: new Date().toISOString() });
  };
  const send = async () => {
    const announced = await announce({ input: { projectId: project.id, ...inputOf(draft) } });
    if (!announced) return;
    forget();
    toast(t('meetings.announced'));
    void navigate(`${at}/meetings/${announced.announceMeeting.id}`);
  };
  return (
    <>
      {found && !touched && <KeptTextNote keptAt={found.keptAt} onTake={() => change(found)} onDrop={forget} />}
      <Form busy={busy} refusal={refusal} onSubmit={() => void send()}>
        <MeetingFields draft={draft} onChange={change} />
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {t('meetings.announce')}
          </Button>
          <LinkButton to={`${at}/meetings`} look="plain">
            {t('meetings.form.leave')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
