import { type ExpectationKind, type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Actions, Button, classes, IconCheck, LinkButton, Note, RefusalNote, useFormat, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './expectation-choice.module.css';

const expectationChoice = graphql(`
  fragment ExpectationChoice on Project {
    id
    stage
    viewerExpectation
    viewerExpectationOfListing {
      kind
      listing
    }
    expectations {
      wouldUse
      uses
      wouldHelp
    }
  }
`);

const setExpectationMutation = graphql(`
  mutation SetExpectation($input: SetExpectationInput!) {
    setExpectation(input: $input) {
      id
      ...ExpectationChoice
    }
  }
`);

const kinds = ['WOULD_USE', 'USES', 'WOULD_HELP'] as const satisfies ExpectationKind[];

/**
 * What people expect of a project: they would use it, use it, or would help; one of the three each, taken back by a
 * second press. The numbers are a sentence about people, not a score. `signIn` is where a visitor goes first; null for
 * someone signed in.
 */
export function ExpectationChoice({
  project,
  signIn,
}: {
  project: FragmentType<typeof expectationChoice>;
  signIn: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { toast } = useVoice();
  const shown = getFragmentData(expectationChoice, project);
  const { id, stage, viewerExpectation, viewerExpectationOfListing: before, expectations } = shown;
  const [set, { busy, refusal }] = useAct(setExpectationMutation);
  if (stage === 'DRAFT') return null;
  const { wouldUse, uses, wouldHelp } = expectations;
  const said = [
    wouldUse > 0 && t('participation.wouldUse', { count: wouldUse }),
    uses > 0 && t('participation.uses', { count: uses }),
    wouldHelp > 0 && t('participation.wouldHelp', { count: wouldHelp }),
  ].filter((one) => one !== false);
  const choose = async (kind: ExpectationKind) => {
    const withdrawn = viewerExpectation === kind;
    if (await set({ input: { projectId: id, kind: withdrawn ? null : kind } }))
      toast(t(withdrawn ? 'participation.withdrawn' : `participation.said.${kind}`));
  };
  return (
    <div className={styles.choice}>
      <div role="group" aria-label={t('participation.label')} className={styles.kinds}>
        {kinds.map((kind) =>
          signIn ? (
            <LinkButton key={kind} to={signIn} className={styles.kind}>
              {t(`participation.kind.${kind}`)}
            </LinkButton>
          ) : (
            <Button
              key={kind}
              aria-pressed={viewerExpectation === kind}
              busy={busy}
              className={classes(styles.kind, viewerExpectation === kind && styles.on)}
              {...(viewerExpectation === kind && { icon: IconCheck })}
              onClick={() => void choose(kind)}
            >
              {t(`participation.kind.${kind}`)}
            </Button>
          ),
        )}
      </div>
      {before && !viewerExpectation && (
        <Note title={t('participation.ofListing.title', { listing: before.listing })}>
          <p>{t('participation.ofListing.text', { kind: t(`participation.kind.${before.kind}`) })}</p>
          <Actions>
            <Button busy={busy} onClick={() => void choose(before.kind)}>
              {t('participation.ofListing.act')}
            </Button>
          </Actions>
        </Note>
      )}
      <RefusalNote refusal={refusal} />
      {said.length > 0 && <p className={styles.said}>{t('participation.summary', { list: format.list(said) })}</p>}
    </div>
  );
}
