import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Facts, IconPencil, LinkButton, PageHeader, Prose } from '@essaim/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const organisationHeader = graphql(`
  fragment OrganisationHeader on Organisation {
    slug
    name
    kind
    descriptionHtml
    territory {
      name
    }
    viewerRole
    viewerCan {
      edit
      follow
    }
  }
`);

/** Who an organisation is; its members find their portfolio here. */
export function OrganisationHeader({
  organisation,
  acts,
}: {
  organisation: FragmentType<typeof organisationHeader>;
  /** What anyone can do with it. */
  acts?: ReactNode;
}) {
  const { t } = useTranslation();
  const { slug, name, kind, descriptionHtml, territory, viewerCan } = getFragmentData(organisationHeader, organisation);
  const at = `/organisations/${slug}`;
  return (
    <>
      <PageHeader
        title={name}
        back={{ to: '/organisations', label: t('organisations.title') }}
        facts={<Facts>{[t(`organisations.kind.${kind}`), territory?.name]}</Facts>}
        actions={
          <>
            {viewerCan.follow && (
              <LinkButton to={`${at}/portfolio`} look="primary">
                {t('organisations.portfolio.open')}
              </LinkButton>
            )}
            {viewerCan.edit && (
              <LinkButton to={`${at}/edit`} icon={IconPencil}>
                {t('organisations.edit.act')}
              </LinkButton>
            )}
            {acts}
          </>
        }
      />
      {descriptionHtml.trim() && <Prose html={descriptionHtml} />}
    </>
  );
}
