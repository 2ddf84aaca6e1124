import { graphql, useAct } from '@essaim/graphql';
import { placeName } from '@essaim/territories-web';
import { Button, Chip, classes, DateTime, RefusalNote, useVoice, VisuallyHidden } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isQuiet, lastSignOf } from './portfolio.ts';
import styles from './portfolio-table.module.css';
import type { PortfolioProject } from './use-portfolio.ts';

const unfollowMutation = graphql(`
  mutation UnfollowForOrganisation($input: UnfollowProjectInput!) {
    unfollowProject(input: $input) {
      id
      viewerOrganisationsFollowing
    }
  }
`);

export const followForOrganisationMutation = graphql(`
  mutation FollowForOrganisation($input: FollowProjectInput!) {
    followProject(input: $input) {
      id
      viewerOrganisationsFollowing
    }
  }
`);

/*
 * The roles are those that the elements have by themselves: on a telephone its rows are laid out otherwise than as a
 * table's, and some browsers then forget that they are.
 */

/** Followed projects, the latest change first. One no longer followed stays in sight, to be taken back, until one leaves. */
export function PortfolioTable({
  organisation,
  projects,
  now,
}: {
  organisation: { id: string; name: string };
  projects: readonly PortfolioProject[];
  now: Date;
}) {
  const { t } = useTranslation();
  return (
    <table role="table" className={styles.table}>
      <caption>
        <VisuallyHidden>{t('organisations.portfolio.projects')}</VisuallyHidden>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('organisations.portfolio.column.project')}
          </th>
          <th role="columnheader" scope="col" className={styles.wide}>
            {t('organisations.portfolio.column.place')}
          </th>
          <th role="columnheader" scope="col" className={styles.wide}>
            {t('organisations.portfolio.column.stage')}
          </th>
          <th role="columnheader" scope="col">
            {t('organisations.portfolio.column.lastSign')}
          </th>
          <th role="columnheader" scope="col" className={styles.acts}>
            <VisuallyHidden>{t('organisations.portfolio.column.follow')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {projects.map((project) => (
          <Row key={project.id} organisation={organisation} project={project} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  organisation,
  project,
  now,
}: {
  organisation: { id: string; name: string };
  project: PortfolioProject;
  now: Date;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [follow, following] = useAct(followForOrganisationMutation);
  const [unfollow, unfollowing] = useAct(unfollowMutation);
  const { id, slug, title, stage, territory, viewerOrganisationsFollowing } = project;
  const followed = viewerOrganisationsFollowing.includes(organisation.id);
  const input = { projectId: id, onBehalfOf: organisation.id };
  const place = territory ? placeName(territory) : t('organisations.portfolio.noPlace');
  const toggle = async () => {
    if (!followed) return void (await follow({ input }));
    if (await unfollow({ input })) toast(t('organisations.portfolio.unfollowed', { title, name: organisation.name }));
  };
  return (
    <tr role="row" className={followed ? undefined : styles.left}>
      <th role="rowheader" scope="row">
        <Link to={`/projects/${slug}`}>{title}</Link>
        <span className={styles.narrow}>
          {place} · {t(`projects.stage.${stage}`)}
        </span>
      </th>
      <td role="cell" className={styles.wide}>
        {place}
      </td>
      <td role="cell" className={classes(styles.wide, styles.stage)}>
        {t(`projects.stage.${stage}`)}
      </td>
      <td role="cell">
        <DateTime value={lastSignOf(project)} />{' '}
        {isQuiet(project, now) && (
          <span className={styles.quiet}>
            <Chip>{t('organisations.portfolio.isQuiet')}</Chip>
          </span>
        )}
      </td>
      <td role="cell" className={styles.acts}>
        <Button look="plain" busy={following.busy || unfollowing.busy} onClick={() => void toggle()}>
          {t(followed ? 'organisations.portfolio.unfollow' : 'organisations.portfolio.followAgain')}{' '}
          <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
        <RefusalNote refusal={following.refusal ?? unfollowing.refusal} />
      </td>
    </tr>
  );
}
