import { graphql, useQuery } from '@essaim/graphql';
import { Pending, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { InvitationAnswer } from './invitation-answer.tsx';

const receivedQuery = graphql(`
  query InvitationsReceived {
    viewer {
      id
      invitations(status: PENDING, first: 20) {
        nodes {
          id
          ...InvitationAnswer
        }
      }
    }
  }
`);

/** Invitations sent to the viewer's address; nothing where there are none. */
export function InvitationsReceived() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(receivedQuery, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const invitations = data?.viewer?.invitations?.nodes ?? [];
  if (!data && error) return <Pending error={error} onRetry={refetch} />;
  if (invitations.length === 0) return null;
  return (
    <Section title={t('requests.invitations.received')}>
      {invitations.map((invitation) => (
        <InvitationAnswer key={invitation.id} invitation={invitation} />
      ))}
    </Section>
  );
}
