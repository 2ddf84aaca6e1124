import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Actions, DateTime, EmptyState, IconPlus, LinkButton, List, ListItem, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const projectPages = graphql(`
  fragment ProjectPages on Project {
    slug
    viewerCan {
      editPages
    }
    pages {
      id
      slug
      title
      sharing
      revision {
        id
        number
        createdAt
        author {
          id
          name
        }
      }
    }
  }
`);

/** The parts that a project's file usually has: a start for whoever does not know where to begin. */
export const usualPages = ['need', 'answer', 'howTo', 'means', 'lessons'] as const;

/** A project's living file, page by page. */
export function ProjectPages({ project }: { project: FragmentType<typeof projectPages> }) {
  const { t } = useTranslation();
  const { slug, pages, viewerCan } = getFragmentData(projectPages, project);
  const at = `/projects/${slug}`;
  const missing = usualPages.filter(
    (one) => !pages.some((page) => page.slug === pageSlug(t(`projects.usualPage.${one}`))),
  );
  return (
    <Section
      title={t('projects.pages.title')}
      action={
        viewerCan.editPages &&
        pages.length > 0 && (
          <LinkButton to={`${at}/new-page`} icon={IconPlus}>
            {t('projects.pages.new')}
          </LinkButton>
        )
      }
    >
      {pages.length === 0 && (
        <EmptyState title={t('projects.pages.none')}>
          {t(viewerCan.editPages ? 'projects.pages.noneMember' : 'projects.pages.noneVisitor')}
        </EmptyState>
      )}
      {pages.length > 0 && (
        <List label={t('projects.pages.title')}>
          {pages.map((page) => (
            <ListItem
              key={page.id}
              title={page.title}
              to={`${at}/pages/${page.slug}`}
              facts={[
                <DateTime key="when" value={page.revision.createdAt} />,
                page.revision.author?.name,
                page.sharing === 'LOCAL' && t('projects.pages.local'),
              ]}
            />
          ))}
        </List>
      )}
      {viewerCan.editPages && missing.length > 0 && (
        <>
          <p>{t('projects.pages.usual')}</p>
          <Actions>
            {missing.map((one) => {
              const title = t(`projects.usualPage.${one}`);
              return (
                <LinkButton key={one} to={`${at}/new-page?title=${encodeURIComponent(title)}`} icon={IconPlus}>
                  {title}
                </LinkButton>
              );
            })}
          </Actions>
        </>
      )}
    </Section>
  );
}

/** A title as a page's address: a-z, 0-9 and hyphens, at most 80. Empty where the title has none of them. */
export const pageSlug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 80)
    .replace(/-+$/, '');
