import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Button, DateTime, IconSend } from '@essaim/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const TellOfDraftDialog = lazy(() =>
  import('./tell-of-draft.tsx').then((module) => ({ default: module.TellOfDraftDialog })),
);

export const toldAlready = graphql(`
  fragment ToldAlready on Likeness {
    viewerCanTell
    draftTelling {
      id
      createdAt
      answeredAt
      answeredBy {
        id
        name
      }
    }
    project {
      id
      title
    }
  }
`);

/** On a draft's own page: lets those already there know now, or says that they know, and whether they have answered. */
export function ToldAlready({
  draft,
  likeness,
}: {
  draft: { id: string; title: string; summary: string };
  likeness: FragmentType<typeof toldAlready>;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { viewerCanTell, draftTelling, project: other } = getFragmentData(toldAlready, likeness);
  if (draftTelling)
    return (
      <p>
        {t('likeness.tell.told')} · <DateTime value={draftTelling.createdAt} />
        {draftTelling.answeredAt && (
          <>
            <br />
            <Link to={`/drafts/${draftTelling.id}`}>
              {t('likeness.tell.answered', { name: draftTelling.answeredBy?.name ?? '' })}
            </Link>
          </>
        )}
      </p>
    );
  if (!viewerCanTell) return null;
  return (
    <>
      <Button
        icon={IconSend}
        aria-label={t('likeness.tell.actNamed', { title: other.title })}
        onClick={() => setAsking(true)}
      >
        {t('likeness.tell.act')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <TellOfDraftDialog
            draft={draft}
            other={other}
            draftId={() => Promise.resolve(draft.id)}
            onClose={() => setAsking(false)}
            onTold={() => undefined}
          />
        </Suspense>
      )}
    </>
  );
}
