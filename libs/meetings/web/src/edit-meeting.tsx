import {
  type FragmentType,
  getFragmentData,
  graphql,
  type EditMeetingFragment,
  useAct,
  useApolloClient,
} from '@essaim/graphql';
import { ChangedMeanwhile, useMergedEdit } from '@essaim/projects-web';
import { Actions, Button, Form, formatsOf, LinkButton, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changesOf, draftOf, inputOf, whenItIs, type MeetingDraft, type MeetingField } from './meeting-draft.ts';
import { MeetingFields } from './meeting-fields.tsx';

const editMeeting = graphql(`
  fragment EditMeeting on Meeting {
    id
    title
    startsAt
    endsAt
    timeZone
    place
    link
    details
    updatedAt
  }
`);

const updateMeetingMutation = graphql(`
  mutation UpdateMeeting($input: UpdateMeetingInput!) {
    updateMeeting(input: $input) {
      ...EditMeeting
    }
  }
`);

const latestMeetingQuery = graphql(`
  query LatestMeeting($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...EditMeeting
    }
  }
`);

/** Changing a meeting. Only what was changed is sent; nobody else's change is overwritten. */
export function EditMeeting({ meeting, at }: { meeting: FragmentType<typeof editMeeting>; at: string }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const client = useApolloClient();
  const shown = getFragmentData(editMeeting, meeting);
  const back = `${at}/meetings/${shown.id}`;
  const [update, { busy, refusal }] = useAct(updateMeetingMutation);
  const { mine, clash, change, save } = useMergedEdit({
    start: () => keptIn(shown),
    send: (wanted, names, expectedUpdatedAt) =>
      update({ input: { id: shown.id, expectedUpdatedAt, ...changesOf(wanted, names) } }),
    latest: async () => {
      const { data } = await client.query({
        query: latestMeetingQuery,
        variables: { id: shown.id },
        fetchPolicy: 'network-only',
      });
      return data?.node?.__typename === 'Meeting' ? keptIn(getFragmentData(editMeeting, data.node)) : null;
    },
    onSaved: () => {
      toast(t('meetings.saved'));
      void navigate(back);
    },
    oneValue: whenItIs,
  });
  const inWords = (draft: MeetingDraft, name: MeetingField) =>
    name === 'startsAt' ? whenInWords(draft, i18n.language) : draft[name];
  return (
    <Form busy={busy} refusal={clash ? null : refusal} onSubmit={() => void save()}>
      {clash && (
        <ChangedMeanwhile
          title={t('meetings.changedMeanwhile')}
          mine={mine}
          clash={clash}
          labelOf={(name) => (name === 'startsAt' ? t('meetings.when') : t(`meetings.form.${name}`))}
          inWords={inWords}
          onChange={change}
        />
      )}
      <MeetingFields draft={mine} onChange={change} />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t('ui.save')}
        </Button>
        <LinkButton to={back} look="plain">
          {t('meetings.form.leave')}
        </LinkButton>
      </Actions>
    </Form>
  );
}

/** « samedi 5 décembre 2026, 14:00 – 16:00 (Europe/Paris) »; '' where no moment was typed. */
function whenInWords(draft: MeetingDraft, language: string): string {
  const { startsAt, endsAt, timeZone } = inputOf(draft);
  if ([startsAt, endsAt].some((moment) => Number.isNaN(Date.parse(moment)))) return '';
  return `${formatsOf(language, timeZone).period(startsAt, endsAt)} (${timeZone.replaceAll('_', ' ')})`;
}

const keptIn = (meeting: EditMeetingFragment) => ({ values: draftOf(meeting), updatedAt: meeting.updatedAt });
