import { placeName } from '@essaim/territories-web';
import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import type { SettingName, Settings } from './settings.ts';
import type { Clash } from './use-merged-edit.ts';

/** The settings that two people changed differently. */
export function SettingsConflict({
  mine,
  clash,
  onChange,
}: {
  mine: Settings;
  clash: Clash<Settings>;
  onChange: (part: Partial<Settings>) => void;
}) {
  const { t } = useTranslation();
  const inWords = (settings: Settings, name: SettingName): string => {
    const value = settings[name];
    if (name === 'stage') return t(`projects.stage.${settings.stage}`);
    if (name === 'territory') return settings.territory ? placeName(settings.territory) : '';
    if (typeof value === 'boolean') return t(value ? 'projects.about.welcomes' : 'projects.about.full');
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
  return (
    <ChangedMeanwhile
      title={t('projects.conflict.settingsTitle')}
      mine={mine}
      clash={clash}
      labelOf={(name) => t(`projects.setting.${name}`)}
      inWords={inWords}
      onChange={onChange}
    />
  );
}
