import { OrganisationSearch } from '@essaim/organisations-web';
import { Column, IconPlus, LinkButton, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Incubators, funders, local authorities, associations: found by name. */
export default function OrganisationsPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  return (
    <Column width="lists">
      <PageMeta title={t('organisations.title')} description={t('organisations.text')} canonical="/organisations" />
      <PageHeader
        title={t('organisations.title')}
        actions={
          <LinkButton to="/organisations/new" icon={IconPlus}>
            {t('organisations.new.title')}
          </LinkButton>
        }
      >
        {t('organisations.text')}
      </PageHeader>
      <OrganisationSearch words={query.get('q')?.trim() ?? ''} />
    </Column>
  );
}
