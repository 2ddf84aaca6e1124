import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { IconGitBranch, LinkButton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const adaptLink = graphql(`
  fragment AdaptLink on Project {
    slug
    stage
    claimed
    viewerCan {
      adapt
    }
  }
`);

/** The way to adapt a project elsewhere, for whoever may; a visitor signs in on the way. */
export function AdaptLink({
  project,
  visitor,
  main = false,
}: {
  project: FragmentType<typeof adaptLink>;
  visitor: boolean;
  /** The first thing to do here. */
  main?: boolean;
}) {
  const { t } = useTranslation();
  const { slug, stage, viewerCan } = getFragmentData(adaptLink, project);
  if (!viewerCan.adapt && !(visitor && stage !== 'DRAFT')) return null;
  return (
    <LinkButton to={`/projects/${slug}/adapt`} icon={IconGitBranch} look={main ? 'primary' : 'quiet'}>
      {t('lineage.adapt.act')}
    </LinkButton>
  );
}
