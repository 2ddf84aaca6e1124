import { unbroken } from '@essaim/catalogue/unbroken';
import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { placeName } from '@essaim/territories-web';
import { Chip, Chips, DateTime, DefinitionList, EmptyState, LinkButton, Prose, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './project-about.module.css';

const projectText = graphql(`
  fragment ProjectText on Project {
    slug
    descriptionHtml
    viewerCan {
      edit
    }
  }
`);

/** What a project says of itself. */
export function ProjectText({ project }: { project: FragmentType<typeof projectText> }) {
  const { t } = useTranslation();
  const { slug, descriptionHtml, viewerCan } = getFragmentData(projectText, project);
  if (descriptionHtml.trim()) return <Prose html={descriptionHtml} />;
  if (!viewerCan.edit) return null;
  return (
    <EmptyState
      title={t('projects.about.empty')}
      action={<LinkButton to={`/projects/${slug}/edit`}>{t('projects.about.write')}</LinkButton>}
    >
      {t('projects.about.emptyText')}
    </EmptyState>
  );
}

const projectFacts = graphql(`
  fragment ProjectFacts on Project {
    id
    website
    welcomesNewcomers
    stage
    publishedAt
    claimed
    territory {
      kind
      name
      code
    }
    themes {
      slug
      name(language: $language)
    }
    sources {
      name
      url
      licence
    }
    followedBy(first: 20) {
      nodes {
        id
        slug
        name
      }
    }
  }
`);

/** Where, about what, since when, followed by whom. */
export function ProjectFacts({ project }: { project: FragmentType<typeof projectFacts> }) {
  const { t } = useTranslation();
  const shown = getFragmentData(projectFacts, project);
  const { territory, themes, website, sources, followedBy } = shown;
  return (
    <DefinitionList
      entries={[
        { term: t('projects.about.where'), value: territory && placeName(territory) },
        {
          term: t('projects.about.themes'),
          value: themes.length > 0 && (
            <Chips>
              {themes.map(({ slug, name }) => (
                <Chip key={slug} to={`/?theme=${slug}`}>
                  {name}
                </Chip>
              ))}
            </Chips>
          ),
        },
        {
          term: t('projects.about.newcomers'),
          value:
            shown.claimed && shown.stage !== 'CLOSED'
              ? t(shown.welcomesNewcomers ? 'projects.about.welcomes' : 'projects.about.full')
              : null,
        },
        {
          term: t('projects.about.website'),
          value: website && (
            <a href={website} rel="nofollow noopener" className={styles.address}>
              {bare(website)}
            </a>
          ),
        },
        {
          term: t('projects.about.followedBy'),
          value: followedBy.nodes.length > 0 && (
            <ul role="list">
              {followedBy.nodes.map(({ id, slug, name }) => (
                <li key={id}>
                  <Link to={`/organisations/${slug}`}>{name}</Link>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('projects.about.since'), value: shown.publishedAt && <DateTime value={shown.publishedAt} exact /> },
        {
          term: t('projects.about.source', { count: sources.length }),
          value: sources.length > 0 && (
            <ul role="list">
              {sources.map(({ name, url, licence }, place) => (
                <li key={place}>
                  {url ? (
                    <a href={url} rel="nofollow noopener">
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                  {licence && ` · ${licence}`}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** An address as people say it. */
const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

const projectCharter = graphql(`
  fragment ProjectCharter on Project {
    charter {
      transparency
      collaboration
      funding
      version
    }
  }
`);

const parts = ['transparency', 'collaboration', 'funding'] as const;

/** The charter's three parts, in the project's own words. */
export function ProjectCharter({ project }: { project: FragmentType<typeof projectCharter> }) {
  const { t } = useTranslation();
  const { charter } = getFragmentData(projectCharter, project);
  return (
    <Section title={t('projects.charter.title')}>
      <p className={styles.soft}>{t('projects.charter.text')}</p>
      <DefinitionList
        strong
        entries={parts.map((part) => ({
          term: t(`projects.charter.${part}`),
          value: charter[part] && <span className={styles.words}>{unbroken(charter[part])}</span>,
        }))}
      />
    </Section>
  );
}
