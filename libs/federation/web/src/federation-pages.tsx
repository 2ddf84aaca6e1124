import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { DateTime, EmptyState, IconPlus, LinkButton, List, ListItem, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const federationPages = graphql(`
  fragment FederationPages on Federation {
    slug
    viewerCan {
      editPages
    }
    pages {
      id
      slug
      title
      revision {
        id
        createdAt
        author {
          id
          name
        }
      }
    }
  }
`);

/** The pages that the projects of a federation write together. */
export function FederationPages({ federation }: { federation: FragmentType<typeof federationPages> }) {
  const { t } = useTranslation();
  const { slug, viewerCan, pages } = getFragmentData(federationPages, federation);
  const at = `/federations/${slug}`;
  const begin = viewerCan.editPages && (
    <LinkButton to={`${at}/new-page`} icon={IconPlus}>
      {t('projects.pages.new')}
    </LinkButton>
  );
  return (
    <Section title={t('federation.pages.title')} action={pages.length > 0 && begin}>
      {pages.length === 0 ? (
        <EmptyState title={t('projects.pages.none')} action={begin}>
          {t('federation.pages.none')}
        </EmptyState>
      ) : (
        <List label={t('federation.pages.title')}>
          {pages.map((page) => (
            <ListItem
              key={page.id}
              title={page.title}
              to={`${at}/pages/${page.slug}`}
              facts={[<DateTime key="when" value={page.revision.createdAt} />, page.revision.author?.name]}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
