import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { FollowButton, Quote } from '@essaim/projects-web';
import { Actions, Card, DateTime, Facts, LinkButton, PageHeader, Stack } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const introducedProject = graphql(`
  fragment IntroducedProject on Project {
    id
    slug
    title
    summary
    stage
    viewerRole
    territory {
      name
    }
    ...FollowProject
  }
`);

const introductionReader = graphql(`
  fragment IntroductionReader on Introduction {
    id
    message
    createdAt
    introducedBy {
      id
      name
      handle
    }
    project {
      id
      ...IntroducedProject
    }
    otherProject {
      id
      ...IntroducedProject
    }
  }
`);

/** A mediator's words to two projects, and what each may answer: go and see, follow, act together. */
export function IntroductionReader({ introduction }: { introduction: FragmentType<typeof introductionReader> }) {
  const { t } = useTranslation();
  const { message, createdAt, introducedBy, project, otherProject } = getFragmentData(introductionReader, introduction);
  return (
    <>
      <PageHeader
        title={t('introduction.title')}
        back={{ to: '/notifications', label: t('shell.notifications') }}
        facts={
          <Facts>
            {[
              <span key="by">
                {t('introduction.by')} <Link to={`/people/${introducedBy.handle}`}>{introducedBy.name}</Link>
              </span>,
              <DateTime key="when" value={createdAt} />,
            ]}
          </Facts>
        }
      />
      <Quote>{message}</Quote>
      <Stack gap={4}>
        <Introduced project={project} />
        <Introduced project={otherProject} />
      </Stack>
      <p>{t('introduction.free')}</p>
    </>
  );
}

function Introduced({ project }: { project: FragmentType<typeof introducedProject> }) {
  const { t } = useTranslation();
  const shown = getFragmentData(introducedProject, project);
  const { slug, title, summary, stage, territory, viewerRole } = shown;
  const at = `/projects/${slug}`;
  return (
    <Card label={title}>
      <h2>
        <Link to={at}>{title}</Link>
      </h2>
      <Facts>{[territory?.name, t(`projects.stage.${stage}`), viewerRole && t('introduction.yours')]}</Facts>
      {summary && summary !== title && <p>{summary}</p>}
      {!viewerRole && (
        <Actions>
          <LinkButton to={at} aria-label={t('introduction.seeNamed', { title })}>
            {t('introduction.see')}
          </LinkButton>
          <LinkButton to={`${at}?do=federate`} aria-label={t('introduction.federateNamed', { title })}>
            {t('likeness.exit.FEDERATE')}
          </LinkButton>
          <FollowButton project={shown} organisations={[]} visitor={false} />
        </Actions>
      )}
    </Card>
  );
}
