import { unbroken } from '@essaim/catalogue/unbroken';
import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Facts, Note, PageHeader, useFormat } from '@essaim/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { membersRead } from './members-read.ts';
import styles from './project-header.module.css';

const projectHeader = graphql(`
  fragment ProjectHeader on Project {
    slug
    title
    summary
    stage
    claimed
    hiddenReason
    source {
      name
      url
    }
    territory {
      name
    }
    ...MembersRead
  }
`);

/**
 * Who a project is: its name, its sentence, where it stands and who carries it; then what one can do with it.
 * `size`: whole on its front; a line above its other
 * parts (tab), and above what has a title of its own (inner).
 */
export function ProjectHeader({
  project,
  size,
  acts,
}: {
  project: FragmentType<typeof projectHeader>;
  size: 'front' | 'tab' | 'inner';
  acts: ReactNode;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(projectHeader, project);
  const { members } = getFragmentData(membersRead, shown);
  const carriedBy = useHolders(members.nodes);
  const facts = [shown.territory?.name, t(`projects.stage.${shown.stage}`), carriedBy];
  if (size !== 'front') {
    const Name = size === 'tab' ? 'h1' : 'p';
    return (
      <div className={styles.compact}>
        <Name className={styles.name}>
          <Link to={`/projects/${shown.slug}`} state={{ keepFocus: true }}>
            {unbroken(shown.title)}
          </Link>
        </Name>
        <Facts>{facts.slice(0, 2)}</Facts>
      </div>
    );
  }
  return (
    <div className={styles.front}>
      {shown.hiddenReason && (
        <Note tone="warn" title={t('projects.hidden.title')}>
          <p>{shown.hiddenReason}</p>
        </Note>
      )}
      {shown.stage === 'DRAFT' && (
        <Note title={t('projects.draft.title')}>
          <p>{t('projects.draft.text')}</p>
        </Note>
      )}
      {!shown.claimed && (
        <Note title={t('projects.listing.title')}>
          <p>
            {shown.source ? t('projects.listing.textFrom', { source: shown.source.name }) : t('projects.listing.text')}
            {shown.source?.url && (
              <>
                {' '}
                <a href={shown.source.url} rel="nofollow noopener">
                  {t('projects.listing.see')}
                </a>
              </>
            )}
          </p>
        </Note>
      )}
      <PageHeader title={unbroken(shown.title)} facts={<Facts>{facts}</Facts>}>
        {shown.summary && shown.summary !== shown.title && <p>{unbroken(shown.summary)}</p>}
      </PageHeader>
      {acts}
    </div>
  );
}

const named = 2; // people called by their name; the others are counted

/** « Porté par Anne et 3 autres »; null where nobody does. */
function useHolders(members: readonly { role: string; person: { name: string } }[]): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const holders = members.filter(({ role }) => role === 'HOLDER').map(({ person }) => person.name);
  if (holders.length === 0) return null;
  const shown = holders.length === named + 1 ? holders : holders.slice(0, named);
  const others = holders.length - shown.length;
  return t('projects.carriedBy', {
    names: format.list(others > 0 ? [...shown, t('projects.others', { count: others })] : shown),
  });
}
