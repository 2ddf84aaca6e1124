import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import {
  Button,
  Chip,
  Chips,
  DateTime,
  EmptyState,
  IconHeartHandshake,
  List,
  ListItem,
  LinkButton,
  LoadMore,
  RefusalNote,
  Section,
  useVoice,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const projectFederations = graphql(`
  fragment ProjectFederations on Project {
    id
    title
    viewerRole
    federations(first: 10, after: $after) {
      nodes {
        id
        slug
        name
        createdAt
        projects(first: 6) {
          nodes {
            id
            slug
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    federationRequests(status: PENDING, first: 10) {
      nodes {
        id
        status
        message
        createdAt
        from {
          id
          slug
          title
        }
        to {
          id
          slug
          title
        }
        viewerCan {
          answer
          withdraw
        }
      }
    }
  }
`);

const withdrawMutation = graphql(`
  mutation WithdrawFederationRequestHere($id: ID!) {
    withdrawFederationRequest(id: $id) {
      id
      status
      viewerCan {
        answer
        withdraw
      }
    }
  }
`);

/** With whom a project acts; and, for those who answer for it, what has been asked and waits. */
export function ProjectFederations({
  project,
  onMore,
}: {
  project: FragmentType<typeof projectFederations>;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(projectFederations, project);
  const [withdraw, { busy, refusal }] = useAct(withdrawMutation);
  const waiting = shown.federationRequests.nodes.filter(({ status }) => status === 'PENDING');
  return (
    <>
      {waiting.length > 0 && (
        <Section title={t('federation.here.waiting')}>
          <RefusalNote refusal={refusal} />
          <List label={t('federation.here.waiting')}>
            {waiting.map(({ id, from, to, message, createdAt, viewerCan }) => (
              <ListItem
                key={id}
                title={
                  from.id === shown.id
                    ? t('federation.here.to', { title: to.title })
                    : t('federation.here.from', { title: from.title })
                }
                facts={[<DateTime key="when" value={createdAt} />]}
                actions={
                  <>
                    {viewerCan.answer && (
                      <LinkButton to={`/federation-requests/${id}`}>{t('federation.here.answer')}</LinkButton>
                    )}
                    {viewerCan.withdraw && (
                      <Button
                        look="plain"
                        busy={busy}
                        onClick={() =>
                          void withdraw({ id }).then((done) => done && toast(t('federation.here.withdrawn')))
                        }
                      >
                        {t('federation.here.withdraw')}
                      </Button>
                    )}
                  </>
                }
              >
                <p>{message}</p>
              </ListItem>
            ))}
          </List>
        </Section>
      )}
      <Section title={t('federation.here.title')}>
        {shown.federations.nodes.length === 0 ? (
          <EmptyState icon={IconHeartHandshake} title={t('federation.here.none')}>
            {t(shown.viewerRole === 'HOLDER' ? 'federation.here.noneHolder' : 'federation.here.noneText')}
          </EmptyState>
        ) : (
          <List label={t('federation.here.title')}>
            {shown.federations.nodes.map(({ id, slug, name, createdAt, projects }) => (
              <ListItem
                key={id}
                title={name}
                to={`/federations/${slug}`}
                facts={[
                  <span key="since">
                    {t('federation.here.since')} <DateTime value={createdAt} exact />
                  </span>,
                ]}
              >
                <Chips label={t('federation.here.with')}>
                  {projects.nodes
                    .filter((other) => other.id !== shown.id)
                    .map((other) => (
                      <Chip key={other.id} tone="blue" to={`/projects/${other.slug}`}>
                        {other.title}
                      </Chip>
                    ))}
                </Chips>
              </ListItem>
            ))}
          </List>
        )}
        <LoadMore pageInfo={shown.federations.pageInfo} onMore={onMore} />
      </Section>
    </>
  );
}
