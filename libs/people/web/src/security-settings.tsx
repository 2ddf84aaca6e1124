import { graphql, useQuery } from '@essaim/graphql';
import { Pending } from '@essaim/ui';
import { AccessTokenSettings } from './access-token-settings.tsx';
import { AddressSettings } from './address-settings.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { PasswordSettings } from './password-settings.tsx';
import { SessionSettings } from './session-settings.tsx';

const securityQuery = graphql(`
  query Security {
    viewer {
      id
      email
      emailVerified
      sessions {
        id
        createdAt
        lastSeenAt
        current
        userAgent
      }
      accessTokens {
        id
        name
        createdAt
        lastUsedAt
        expiresAt
      }
    }
  }
`);

/** The ways into one's account: address, password, sessions, access tokens; and the way out. */
export function SecuritySettings() {
  const { data, error, refetch } = useQuery(securityQuery);
  const viewer = data?.viewer;
  if (!viewer) return <Pending error={error} onRetry={refetch} />;
  return (
    <>
      <AddressSettings email={viewer.email ?? ''} verified={viewer.emailVerified ?? false} />
      <PasswordSettings />
      <SessionSettings sessions={viewer.sessions ?? []} />
      <AccessTokenSettings tokens={viewer.accessTokens ?? []} />
      <DeleteAccount />
    </>
  );
}
