import { PersonProfile, usePerson, useViewer } from '@essaim/people-web';
import { FollowedProjects, ProjectsOfPerson } from '@essaim/projects-web';
import { Column, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

/** Someone, and the projects they take part in. */
export default function PersonPage() {
  const { t } = useTranslation();
  const { handle = '' } = useParams();
  const { person, error, refetch } = usePerson(handle);
  const { viewer } = useViewer();
  if (person === undefined)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  if (person === null) return <NotFoundPage />;
  const own = viewer?.id === person.id;
  return (
    <Column>
      <PageMeta title={person.name} description={t('people.pageOf', { name: person.name })} type="profile" />
      <PersonProfile person={person} own={own} />
      <ProjectsOfPerson handle={handle} own={own} />
      {own && <FollowedProjects />}
    </Column>
  );
}
