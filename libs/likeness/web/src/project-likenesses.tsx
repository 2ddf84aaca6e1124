import { type FragmentType, getFragmentData, graphql, type LikenessVerdict, useAct } from '@essaim/graphql';
import { Button, Card, Disclosure, Distance, Facts, IconHexagons, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LikenessDifferences } from './likeness-differences.tsx';
import { LikenessReasons } from './likeness-reasons.tsx';
import { OwnDifference } from './own-difference.tsx';
import styles from './project-likenesses.module.css';
import { ToldAlready } from './told-already.tsx';

export const projectLikenesses = graphql(`
  fragment ProjectLikenesses on Project {
    id
    title
    summary
    stage
    viewerRole
    likenesses(first: 10) {
      kind
      distanceKm
      viewerVerdict
      differencesSaid {
        project {
          id
        }
        text
      }
      ...LikenessReasons
      ...LikenessDifferences
      ...ToldAlready
      project {
        id
        slug
        title
        stage
        territory {
          name
        }
      }
    }
  }
`);

const judgeMutation = graphql(`
  mutation JudgeLikeness($input: JudgeLikenessInput!) {
    judgeLikeness(input: $input) {
      viewerVerdict
      differences
      project {
        id
      }
    }
  }
`);

/** Likenesses that show in any case; of the others, those about which somebody has said what differs. */
const FIRST = 5;

const verdicts = ['SAME_IDEA', 'RELATED', 'DIFFERENT'] as const satisfies LikenessVerdict[];

/** What resembles a published project, why, what its people said is different; and what the reader thinks of it. */
export function ProjectLikenesses({
  project,
  mayJudge,
}: {
  project: FragmentType<typeof projectLikenesses>;
  /** Someone signed in. */
  mayJudge: boolean;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const shown = getFragmentData(projectLikenesses, project);
  const [judge, { busy, refusal }] = useAct(judgeMutation, { refetch: ['ProjectAboutPage'] });
  if (shown.likenesses.length === 0) return null;
  const worthShowing = shown.likenesses.filter(
    ({ differencesSaid }, place) => place < FIRST || differencesSaid.length > 0,
  );
  const answer = async (otherProjectId: string, verdict: LikenessVerdict) => {
    if (await judge({ input: { projectId: shown.id, otherProjectId, verdict } })) toast(t('likeness.judged'));
  };
  return (
    <Card tone="honey">
      <h2 className={styles.title}>
        <IconHexagons size={20} stroke={1.75} aria-hidden /> {t('likeness.ofProject')}
      </h2>
      <RefusalNote refusal={refusal} />
      <ul role="list" className={styles.list}>
        {worthShowing.map((likeness) => {
          const { project: other, distanceKm, differencesSaid, viewerVerdict } = likeness;
          return (
            <li key={other.id} className={styles.one}>
              <h3>
                <Link to={`/projects/${other.slug}`}>{other.title}</Link>
              </h3>
              <Facts>
                {[
                  other.territory?.name,
                  typeof distanceKm === 'number' && <Distance key="far" km={distanceKm} />,
                  t(`projects.stage.${other.stage}`),
                ]}
              </Facts>
              <LikenessReasons likeness={likeness} />
              <LikenessDifferences likeness={likeness} />
              {shown.viewerRole && (
                <OwnDifference
                  projectId={shown.id}
                  other={other}
                  said={differencesSaid.find(({ project: by }) => by.id === shown.id)?.text ?? null}
                />
              )}
              <ToldAlready draft={shown} likeness={likeness} />
              {mayJudge && (
                <Disclosure label={viewerVerdict ? t(`likeness.yourVerdict.${viewerVerdict}`) : t('likeness.ask')}>
                  <div
                    className={styles.verdicts}
                    role="group"
                    aria-label={t('likeness.askAbout', { title: other.title })}
                  >
                    {verdicts.map((verdict) => (
                      <Button
                        key={verdict}
                        aria-pressed={viewerVerdict === verdict}
                        busy={busy}
                        onClick={() => void answer(other.id, verdict)}
                      >
                        {t(`likeness.verdict.${verdict}`)}
                      </Button>
                    ))}
                  </div>
                </Disclosure>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
