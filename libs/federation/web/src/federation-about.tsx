import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { ProjectListItem } from '@essaim/projects-web';
import { DefinitionList, List, LoadMore, Note, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { charterParts } from './charter-comparison.ts';
import styles from './federation-about.module.css';
import { LeaveFederation } from './leave-federation.tsx';

const federationAbout = graphql(`
  fragment FederationAbout on Federation {
    id
    slug
    name
    charter {
      transparency
      collaboration
      funding
      version
    }
    projects(first: 20, after: $after) {
      nodes {
        id
        title
        viewerCan {
          edit
        }
        ...ProjectListItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Which projects act together, and what they have agreed on. */
export function FederationAbout({
  federation,
  onMore,
}: {
  federation: FragmentType<typeof federationAbout>;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(federationAbout, federation);
  const { charter, projects } = shown;
  const mine = projects.nodes.filter(({ viewerCan }) => viewerCan.edit);
  if (projects.nodes.length === 0)
    return (
      <Note title={t('federation.closed')}>
        <p>{t('federation.closedText')}</p>
      </Note>
    );
  return (
    <>
      <Section title={t('federation.projects')}>
        <div>
          <List label={t('federation.projects')}>
            {projects.nodes.map((project) => (
              <ProjectListItem key={project.id} project={project} />
            ))}
          </List>
          <LoadMore pageInfo={projects.pageInfo} onMore={onMore} />
        </div>
      </Section>
      <Section title={t('federation.charter')}>
        <p className={styles.soft}>{t('federation.charterText')}</p>
        <DefinitionList
          strong
          entries={charterParts.map((part) => ({
            term: t(`projects.charter.${part}`),
            value: charter[part] && <span className={styles.words}>{charter[part]}</span>,
          }))}
        />
        <p className={styles.version}>{t('federation.charterVersion', { version: charter.version })}</p>
      </Section>
      {mine.length > 0 && <LeaveFederation federation={shown} projects={mine} closes={projects.nodes.length <= 2} />}
    </>
  );
}
