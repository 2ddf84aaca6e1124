import { graphql, useQuery } from '@essaim/graphql';
import { Note } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const instanceQuery = graphql(`
  query Instance {
    instance {
      name
      demonstration
    }
  }
`);

/** Says, in demonstration mode, that nothing here is real, and how to come in. */
export function DemonstrationNote() {
  const { t } = useTranslation();
  const { data } = useQuery(instanceQuery);
  if (!data?.instance.demonstration) return null;
  return (
    <Note title={t('home.demonstrationTitle')}>
      <p>
        {t('home.demonstrationText')} <Link to="/sign-in">{t('home.demonstrationSignIns')}</Link>
      </p>
    </Note>
  );
}
