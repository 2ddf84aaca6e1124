import { graphql, useQuery } from '@essaim/graphql';
import { useViewer } from '@essaim/people-web';
import { InvitationAnswer } from '@essaim/projects-web';
import { Column, EmptyState, IconMail, LinkButton, PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

const invitationPageQuery = graphql(`
  query InvitationPage($token: String!) {
    invitation(token: $token) {
      id
      project {
        id
        title
      }
      ...InvitationAnswer
    }
  }
`);

/** Where an invitation's mail leads: opening it answers nothing. */
export default function InvitationPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = useQuery(invitationPageQuery, { variables: { token } });
  const invitation = data?.invitation;
  const title = invitation
    ? t('requests.invitations.title', { title: invitation.project.title })
    : t('requests.invitations.one');
  return (
    <Column>
      <PageMeta title={title} unlisted />
      <PageHeader title={title} />
      {(!data || loading) && <Pending error={error} onRetry={refetch} />}
      {data && !invitation && (
        <EmptyState
          icon={IconMail}
          title={t('requests.invitations.gone')}
          action={
            <LinkButton to={viewer ? '/me/requests' : '/'}>
              {t(viewer ? 'requests.title' : 'shell.backHome')}
            </LinkButton>
          }
        >
          {t('requests.invitations.goneText')}
        </EmptyState>
      )}
      {invitation && !loading && (
        <InvitationAnswer invitation={invitation} token={token} visitor={!viewer} heading="h2" />
      )}
    </Column>
  );
}
