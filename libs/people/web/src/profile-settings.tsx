import { graphql, useQuery } from '@essaim/graphql';
import { Pending } from '@essaim/ui';
import { ProfileForm } from './profile-form.tsx';

const profileQuery = graphql(`
  query OwnProfile {
    viewer {
      id
      handle
      name
      skills
      language
      territory {
        kind
        name
        code
        latitude
        longitude
      }
    }
  }
`);

/** One's own profile, to change. */
export function ProfileSettings({ languages }: { languages: { value: string; label: string }[] }) {
  const { data, error, refetch } = useQuery(profileQuery);
  if (!data?.viewer) return <Pending error={error} onRetry={refetch} />;
  return <ProfileForm person={data.viewer} languages={languages} />;
}
