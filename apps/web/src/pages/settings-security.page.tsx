import { SecuritySettings } from '@essaim/people-web';

/** The ways into one's account. */
export default function SettingsSecurityPage() {
  return <SecuritySettings />;
}
