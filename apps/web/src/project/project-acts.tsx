import type { ProjectPageQuery } from '@essaim/graphql';
import { AskFederationButton } from '@essaim/federation-web';
import { AdaptedFrom, AdaptLink } from '@essaim/lineage-web';
import { ExpectationChoice } from '@essaim/participation-web';
import { useViewer } from '@essaim/people-web';
import {
  ClaimButton,
  FollowButton,
  HideButton,
  JoinButton,
  MergeButton,
  OwnJoinRequest,
  signInPath,
} from '@essaim/projects-web';
import { Actions, IconPencil, LinkButton, Stack } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** What one can do with a project, the next step first. An address may ask for one of them: `?do=join`. */
export function ProjectActs({ project }: { project: NonNullable<ProjectPageQuery['project']> }) {
  const { t } = useTranslation();
  const { viewer, loading } = useViewer();
  const [query] = useSearchParams();
  const asked = query.get('do');
  const visitor = viewer === null && !loading;
  const at = `/projects/${project.slug}`;
  const organisations = (viewer?.organisations ?? []).map(({ organisation }) => organisation);
  const moderates = viewer?.instanceRoles?.some((role) => role === 'MODERATOR' || role === 'ADMIN') ?? false;
  return (
    <Stack gap={4}>
      <AdaptedFrom project={project} />
      <OwnJoinRequest project={project} />
      <Actions>
        {project.viewerCan.publish && (
          <LinkButton to={`${at}/edit#publish`} look="primary">
            {t('projects.publish.act')}
          </LinkButton>
        )}
        <ClaimButton project={project} visitor={visitor} startOpen={asked === 'claim'} />
        <JoinButton project={project} visitor={visitor} startOpen={asked === 'join'} />
        {project.viewerCan.edit && (
          <LinkButton to={`${at}/edit`} icon={IconPencil}>
            {t('projects.edit.act')}
          </LinkButton>
        )}
        <AdaptLink project={project} visitor={visitor} />
        <AskFederationButton project={project} startOpen={asked === 'federate'} />
        <FollowButton project={project} organisations={organisations} visitor={visitor} />
      </Actions>
      <ExpectationChoice project={project} signIn={visitor ? signInPath(at) : null} />
      {moderates && (
        <Actions>
          <MergeButton project={project} startOpen={asked === 'merge'} />
          <HideButton project={project} />
        </Actions>
      )}
    </Stack>
  );
}
