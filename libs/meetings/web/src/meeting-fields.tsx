import { SelectField, TextArea, TextField } from '@essaim/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { beginningAt, type MeetingDraft } from './meeting-draft.ts';
import styles from './meeting-fields.module.css';

/** What one says of a meeting, announced or changed. */
export function MeetingFields({
  draft,
  onChange,
}: {
  draft: MeetingDraft;
  onChange: (part: Partial<MeetingDraft>) => void;
}) {
  const { t } = useTranslation();
  const zones = useMemo(() => zonesWith(draft.timeZone), [draft.timeZone]);
  return (
    <>
      <TextField
        name="title"
        label={t('meetings.form.title')}
        hint={t('meetings.form.titleHint')}
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        maxLength={120}
        required
      />
      <div className={styles.times}>
        <TextField
          name="startsAt"
          type="datetime-local"
          label={t('meetings.form.startsAt')}
          value={draft.startsAt}
          onChange={({ target }) => onChange(beginningAt(draft, target.value))}
          required
        />
        <TextField
          name="endsAt"
          type="datetime-local"
          label={t('meetings.form.endsAt')}
          value={draft.endsAt}
          onChange={({ target }) => onChange({ endsAt: target.value })}
          required
        />
      </div>
      <SelectField
        name="timeZone"
        label={t('meetings.form.timeZone')}
        hint={t('meetings.form.timeZoneHint')}
        value={draft.timeZone}
        onChange={({ target }) => onChange({ timeZone: target.value })}
        options={zones}
      />
      <TextField
        name="place"
        label={t('meetings.form.place')}
        hint={t('meetings.form.placeHint')}
        value={draft.place}
        onChange={({ target }) => onChange({ place: target.value })}
        maxLength={300}
      />
      <TextField
        name="link"
        inputMode="url"
        label={t('meetings.form.link')}
        hint={t('meetings.form.linkHint')}
        value={draft.link}
        onChange={({ target }) => onChange({ link: target.value })}
        placeholder="https://"
        maxLength={500}
      />
      <TextArea
        name="details"
        label={t('meetings.form.details')}
        hint={t('meetings.form.detailsHint')}
        value={draft.details}
        onChange={({ target }) => onChange({ details: target.value })}
        maxLength={2000}
      />
    </>
  );
}

/** Every zone that the browser knows, and the one chosen, which it may know by another name. */
function zonesWith(chosen: string): { value: string; label: string }[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...known].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
