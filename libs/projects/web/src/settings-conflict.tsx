import { placeName } from '@essaim/territories-web';
import { Note, RadioField } from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingName, Settings } from './settings-merge.ts';
import styles from './settings-conflict.module.css';

/** What two people changed differently, one beside the other; the writer's own stays until they choose. */
export function SettingsConflict({
  mine,
  theirs,
  names,
  onChange,
}: {
  mine: Settings;
  theirs: Settings;
  names: readonly SettingName[];
  onChange: (part: Partial<Settings>) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [own] = useState(mine);
  const [kept, setKept] = useState<Record<string, 'mine' | 'theirs'>>({});
  const inWords = (settings: Settings, name: SettingName): string => {
    const value = settings[name];
    if (name === 'stage') return t(`projects.stage.${settings.stage}`);
    if (name === 'territory')
      return settings.territory ? placeName(settings.territory) : t('projects.conflict.nothing');
    if (typeof value === 'boolean') return t(value ? 'projects.about.welcomes' : 'projects.about.full');
    return (Array.isArray(value) ? value.join(', ') : String(value)) || t('projects.conflict.nothing');
  };
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <Note tone="warn" title={t('projects.conflict.settingsTitle')} live>
        <p>{t('projects.conflict.settingsText')}</p>
      </Note>
      {names.map((name) => (
        <RadioField
          key={name}
          name={`conflict-${name}`}
          label={t(`projects.setting.${name}`)}
          value={kept[name] ?? 'mine'}
          onChange={(whose) => {
            setKept((before) => ({ ...before, [name]: whose as 'mine' | 'theirs' }));
            onChange({ [name]: (whose === 'mine' ? own : theirs)[name] });
          }}
          options={[
            { value: 'mine', label: t('projects.conflict.yours'), hint: inWords(own, name) },
            { value: 'theirs', label: t('projects.conflict.saved'), hint: inWords(theirs, name) },
          ]}
        />
      ))}
    </div>
  );
}
