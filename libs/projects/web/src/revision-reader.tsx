import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Actions, DateTime, Facts, LinkButton, PageHeader, Prose, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { LineChanges } from './line-changes.tsx';

const revisionReader = graphql(`
  fragment RevisionReader on Revision {
    id
    number
    createdAt
    message
    bodyHtml
    author {
      id
      name
    }
    changes {
      kind
      text
    }
  }
`);

/** One version: what it changed, and the page as it then was. `canEdit` offers to start again from it. */
export function RevisionReader({
  revision,
  page,
  at,
  canEdit,
}: {
  revision: FragmentType<typeof revisionReader>;
  page: { slug: string; title: string };
  at: string;
  canEdit: boolean;
}) {
  const { t } = useTranslation();
  const { id, number, createdAt, message, author, changes, bodyHtml } = getFragmentData(revisionReader, revision);
  const here = `${at}/pages/${page.slug}`;
  return (
    <>
      <PageHeader
        title={t('projects.history.versionOf', { number, title: page.title })}
        back={{ to: `${here}/history`, label: t('projects.pages.history') }}
        facts={<Facts>{[<DateTime key="when" value={createdAt} />, author?.name]}</Facts>}
      >
        {message && <p>{message}</p>}
      </PageHeader>
      <Section title={t('projects.changes.title')}>
        <LineChanges changes={changes} label={t('projects.changes.title')} />
      </Section>
      <Section title={t('projects.history.asItWas')}>
        <Prose html={bodyHtml} heading={3} />
      </Section>
      {canEdit && (
        <Actions>
          <LinkButton to={`${here}/edit?from=${id}`}>{t('projects.history.startAgain')}</LinkButton>
        </Actions>
      )}
    </>
  );
}
