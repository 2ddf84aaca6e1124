import { FederationRequestsPast, FederationRequestsWaiting } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { InvitationsReceived, JoinRequestsWaiting, OwnClaims, SentJoinRequests } from '@essaim/projects-web';
import { Column, EmptyState, IconInbox, PageHeader, Pending } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';

const requestsPageQuery = graphql(`
  query RequestsPage {
    viewer {
      id
      requestsToAnswerCount
      projects(first: 50) {
        nodes {
          id
          slug
          title
          viewerCan {
            answerRequests
          }
        }
      }
    }
  }
`);

/** What waits for an answer of mine, and what I have asked myself. */
export default function RequestsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(requestsPageQuery, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const viewer = data?.viewer;
  return (
    <Column>
      <PageMeta title={t('requests.title')} unlisted />
      <PageHeader title={t('requests.title')}>{t('requests.text')}</PageHeader>
      {!viewer && <Pending error={error} onRetry={refetch} />}
      {viewer && (
        <>
          <InvitationsReceived />
          <ToAnswer
            waiting={viewer.requestsToAnswerCount ?? 0}
            projects={viewer.projects.nodes.filter(({ viewerCan }) => viewerCan.answerRequests)}
          />
          <SentJoinRequests />
          <OwnClaims />
          <FederationRequestsPast />
        </>
      )}
    </Column>
  );
}

/** Of the projects I answer for: what waits. Those answered here stay in sight although nothing waits any more. */
function ToAnswer({ waiting, projects }: { waiting: number; projects: { id: string; slug: string; title: string }[] }) {
  const { t } = useTranslation();
  const [waitedAtFirst] = useState(waiting > 0);
  if (waiting === 0 && !waitedAtFirst)
    return (
      <EmptyState icon={IconInbox} title={t('requests.none')}>
        {t('requests.noneText')}
      </EmptyState>
    );
  return (
    <>
      <FederationRequestsWaiting title={t('federation.requests.waiting')} />
      {projects.map(({ id, slug, title }) => (
        <JoinRequestsWaiting key={id} slug={slug} title={t('requests.join.to', { title })} />
      ))}
    </>
  );
}
