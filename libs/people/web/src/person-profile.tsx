import { graphql, useQuery } from '@essaim/graphql';
import {
  Chip,
  Chips,
  EmptyState,
  Facts,
  IconBuildingCommunity,
  IconMapPin,
  LinkButton,
  PageHeader,
  Section,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const personQuery = graphql(`
  query Person($handle: String!) {
    person(handle: $handle) {
      id
      handle
      name
      skills
      territory {
        name
      }
      organisations {
        role
        organisation {
          id
          slug
          name
        }
      }
    }
  }
`);

/** Someone by their handle: undefined while it is read, null when there is nobody. */
export function usePerson(handle: string) {
  const { data, error, refetch } = useQuery(personQuery, { variables: { handle } });
  return { person: data?.person, error, refetch };
}

type Shown = NonNullable<ReturnType<typeof usePerson>['person']>;

/** Who someone is, as anyone may see it: name, place, skills, organisations. `own` adds the ways to change it. */
export function PersonProfile({ person, own }: { person: Shown; own: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={person.name}
        facts={
          <Facts>
            {[
              `@${person.handle}`,
              person.territory && (
                <>
                  <IconMapPin size={16} stroke={1.75} aria-hidden /> {person.territory.name}
                </>
              ),
            ]}
          </Facts>
        }
        actions={
          own && (
            <>
              <LinkButton to="/settings">{t('people.editProfile')}</LinkButton>
              <LinkButton to="/me/requests">{t('shell.requests')}</LinkButton>
            </>
          )
        }
      />
      {(person.skills.length > 0 || own) && (
        <Section title={t('people.skills')}>
          {person.skills.length > 0 ? (
            <Chips>
              {person.skills.map((skill) => (
                <Chip key={skill}>{skill}</Chip>
              ))}
            </Chips>
          ) : (
            <EmptyState
              title={t('people.noSkills')}
              action={<LinkButton to="/settings">{t('people.addSkills')}</LinkButton>}
            >
              {t('people.noSkillsHint')}
            </EmptyState>
          )}
        </Section>
      )}
      {person.organisations.length > 0 && (
        <Section title={t('people.organisations')}>
          <ul role="list">
            {person.organisations.map(({ organisation }) => (
              <li key={organisation.id}>
                <IconBuildingCommunity size={20} stroke={1.75} aria-hidden />{' '}
                <Link to={`/organisations/${organisation.slug}`}>{organisation.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
