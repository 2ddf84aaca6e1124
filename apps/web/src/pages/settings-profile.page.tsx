import { ProfileSettings } from '@essaim/people-web';
import { languageNames } from '../shell/language-names.ts';

/** What others see of oneself. */
export default function SettingsProfilePage() {
  return <ProfileSettings languages={languageNames()} />;
}
