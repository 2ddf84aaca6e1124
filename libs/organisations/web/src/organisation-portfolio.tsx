import {
  Button,
  ChipToggle,
  Chips,
  DateTime,
  EmptyState,
  Facts,
  IconDownload,
  IconHeartHandshake,
  List,
  ListItem,
  LoadMore,
  PageHeader,
  Section,
} from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FollowForOrganisation } from './follow-for-organisation.tsx';
import styles from './organisation-portfolio.module.css';
import { changesByProject, countNews, isQuiet, type PortfolioSpan, portfolioSpans } from './portfolio.ts';
import { PortfolioTable } from './portfolio-table.tsx';
import { useExportPortfolio } from './export-portfolio.ts';
import type { Portfolio } from './use-portfolio.ts';

/** How the projects that an organisation follows are doing: what changed, in words, then each of them. */
export function OrganisationPortfolio({
  organisation,
  span,
  onMore,
}: {
  organisation: Portfolio;
  span: PortfolioSpan;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const [now] = useState(() => new Date());
  const { slug, name, followedProjects, portfolioChanges } = organisation;
  const at = `/organisations/${slug}`;
  const { exporting, failed, save } = useExportPortfolio(organisation);
  const changes = portfolioChanges?.nodes ?? [];
  const news = countNews(changes);
  const quiet = followedProjects.nodes.filter((project) => isQuiet(project, now)).length;
  return (
    <>
      <PageHeader
        title={t('organisations.portfolio.title')}
        back={{ to: at, label: name }}
        facts={<Facts>{[name, t('organisations.portfolio.followed', { count: followedProjects.totalCount })]}</Facts>}
      />
      <Section
        title={t(`organisations.portfolio.since.${span}`)}
        action={
          <Chips label={t('organisations.portfolio.show')}>
            {portfolioSpans.map((one) => (
              <ChipToggle
                key={one}
                on={one === span}
                to={one === 'monday' ? `${at}/portfolio` : `${at}/portfolio?since=${one}`}
              >
                {t(`organisations.portfolio.span.${one}`)}
              </ChipToggle>
            ))}
          </Chips>
        }
      >
        {(news.length > 0 || quiet > 0) && (
          <ul role="list" className={styles.summary}>
            {news.map(({ news: kind, count }) => (
              <li key={kind} className={styles.happened}>
                {t(`organisations.portfolio.news.${kind}`, { count })}
              </li>
            ))}
            {quiet > 0 && <li className={styles.quiet}>{t('organisations.portfolio.quiet', { count: quiet })}</li>}
          </ul>
        )}
        {changes.length === 0 ? (
          <p>{t('organisations.portfolio.nothing')}</p>
        ) : (
          <List label={t(`organisations.portfolio.since.${span}`)}>
            {changesByProject(changes).map(({ project, changes: own }) => (
              <ListItem key={project.id} title={project.title} to={`/projects/${project.slug}`}>
                <ul role="list" className={styles.changes}>
                  {own.map(({ id, text, path, createdAt }) => (
                    <li key={id}>
                      <Link to={path}>{text}</Link>{' '}
                      <span className={styles.when}>
                        <DateTime value={createdAt} />
                      </span>
                    </li>
                  ))}
                </ul>
              </ListItem>
            ))}
          </List>
        )}
        {portfolioChanges && portfolioChanges.totalCount > changes.length && (
          <p className={styles.when}>
            {t('organisations.portfolio.others', { count: portfolioChanges.totalCount - changes.length })}
          </p>
        )}
      </Section>
      <Section
        title={t('organisations.portfolio.projects')}
        action={
          followedProjects.nodes.length > 0 && (
            <Button icon={IconDownload} busy={exporting} onClick={() => void save()}>
              {t('organisations.portfolio.export')}
            </Button>
          )
        }
      >
        {failed && <p role="alert">{t('organisations.portfolio.exportFailed')}</p>}
        {followedProjects.nodes.length === 0 ? (
          <EmptyState icon={IconHeartHandshake} title={t('organisations.portfolio.none')}>
            {t('organisations.portfolio.noneText')}
          </EmptyState>
        ) : (
          <PortfolioTable organisation={organisation} projects={followedProjects.nodes} now={now} />
        )}
        <LoadMore pageInfo={followedProjects.pageInfo} onMore={onMore} />
        <FollowForOrganisation organisation={organisation} />
      </Section>
    </>
  );
}
