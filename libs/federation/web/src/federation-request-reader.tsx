import { type FederationRequestSideFragment, type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Card, DateTime, Facts, IconArrowsExchange, PageHeader, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChartersSideBySide } from './charters-side-by-side.tsx';
import { FederationRequestAnswer } from './federation-request-answer.tsx';
import styles from './federation-request-reader.module.css';

const requestSide = graphql(`
  fragment FederationRequestSide on Project {
    id
    slug
    title
    summary
    stage
    viewerRole
    territory {
      name
    }
    charter {
      transparency
      collaboration
      funding
      version
    }
  }
`);

const requestReader = graphql(`
  fragment FederationRequestReader on FederationRequest {
    id
    status
    message
    createdAt
    answer
    answeredAt
    answeredBy {
      id
      name
    }
    sentBy {
      id
      name
      handle
    }
    federation {
      id
      slug
      name
    }
    from {
      id
      title
      ...FederationRequestSide
    }
    to {
      id
      title
      ...FederationRequestSide
    }
    viewerCan {
      answer
      withdraw
    }
  }
`);

/** One project's proposal to another, read alike by both sides: the message, the two projects, their charters, the answer. */
export function FederationRequestReader({ request }: { request: FragmentType<typeof requestReader> }) {
  const { t } = useTranslation();
  const shown = getFragmentData(requestReader, request);
  const from = getFragmentData(requestSide, shown.from);
  const to = getFragmentData(requestSide, shown.to);
  return (
    <>
      <PageHeader
        title={t('federation.request.title', { from: from.title, to: to.title })}
        back={{ to: '/me/requests', label: t('shell.requests') }}
        facts={
          <Facts>
            {[
              <span key="by">
                {t('federation.request.by')} <Link to={`/people/${shown.sentBy.handle}`}>{shown.sentBy.name}</Link>
              </span>,
              <DateTime key="when" value={shown.createdAt} />,
            ]}
          </Facts>
        }
      />
      <div className={styles.reader}>
        <div className={styles.message}>
          <Card tone="blue" label={t('federation.request.message')}>
            <p className={styles.words}>{shown.message}</p>
          </Card>
        </div>
        <div className={styles.standing}>
          <FederationRequestAnswer shown={shown} from={from} to={to} />
        </div>
        <div className={styles.rest}>
          <Section title={t('federation.request.between')}>
            <div className={styles.pair}>
              <Side project={from} says={t('federation.request.asks')} />
              <span className={styles.sign}>
                <IconArrowsExchange size={32} stroke={1.75} aria-hidden />
              </span>
              <Side project={to} says={t('federation.request.isAsked')} />
            </div>
          </Section>
          <Section title={t('federation.request.means')}>
            <div className={styles.means}>
              <div>
                <h3>{t('federation.request.shared')}</h3>
                <ul>
                  {sharedThings.map((thing) => (
                    <li key={thing}>{t(`federation.request.sharedThings.${thing}`)}</li>
                  ))}
                </ul>
              </div>
              <div>
                <h3>{t('federation.request.kept')}</h3>
                <ul>
                  {keptThings.map((thing) => (
                    <li key={thing}>{t(`federation.request.keptThings.${thing}`)}</li>
                  ))}
                </ul>
              </div>
            </div>
          </Section>
          <Section title={t('federation.charters.title')}>
            <p>{t('federation.charters.text')}</p>
            <ChartersSideBySide one={from} other={to} />
          </Section>
        </div>
      </div>
    </>
  );
}

const sharedThings = ['charter', 'pages', 'news'] as const;
const keptThings = ['name', 'people', 'pages', 'money', 'leaving'] as const;

function Side({ project, says }: { project: FederationRequestSideFragment; says: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.project}>
      <p className={styles.says}>{says}</p>
      <h3>
        <Link to={`/projects/${project.slug}`}>{project.title}</Link>
      </h3>
      <Facts>{[project.territory?.name, t(`projects.stage.${project.stage}`)]}</Facts>
      <p>{project.summary}</p>
    </div>
  );
}
