import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MediationQueue } from './mediation-queue.tsx';
import { useLikenessQueue } from './use-likeness-queue.ts';

const project = (title: string) => ({
  __typename: 'Project',
  id: title,
  slug: title,
  title,
  summary: `${title} en une phrase.`,
  stage: 'ACTIVE',
  claimed: true,
  territory: { __typename: 'Territory', name: 'Audierne' },
});

const pair = (one: string, other: string, settle = true) => ({
  __typename: 'LikenessPair',
  id: `${one} ${other}`,
  ruling: 'OPEN',
  proposedIntroduction: `Bonjour, ${one} et ${other}.`,
  viewerCan: { __typename: 'LikenessPairPermissions', settle, introduce: settle },
  verdicts: [],
  opinions: [{ __typename: 'LikenessOpinion', by: 'RESIDENT', verdict: 'RELATED', count: 2 }],
  introduction: null,
  project: project(one),
  likeness: {
    __typename: 'Likeness',
    distanceKm: 4,
    viewerVerdict: null,
    reasons: [
      { __typename: 'LikenessReason', code: 'SHARED_WORDS', text: 'En commun : four à pain', terms: ['four à pain'] },
    ],
    differencesSaid: [],
  },
  otherProject: project(other),
});
type Pair = ReturnType<typeof pair>;

const item = (id: string, ...pairs: Pair[]) => ({
  __typename: 'LikenessQueueItem',
  id,
  at: '2026-11-20T10:00:00.000Z',
  pairs,
});

/** A queue with these items, and what a mediator does to it. */
function Mediating({ items, done }: { items: ReturnType<typeof item>[]; done: unknown[] }) {
  const all = new Map(items.flatMap(({ pairs }) => pairs).map((each) => [each.id, each]));
  return (
    <Surroundings>
      <Answering
        answers={{
          LikenessQueue: () => ({
            likenessQueue: {
              __typename: 'LikenessQueueItemConnection',
              nodes: items,
              pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
            },
          }),
          SettleLikeness: ({ input }) => {
            const { pairIds, verdict } = input as { pairIds: string[]; verdict: string };
            done.push([verdict, ...pairIds]);
            return { settleLikeness: pairIds.map((id) => ({ ...all.get(id)!, ruling: verdict })) };
          },
          ReopenLikeness: ({ pairIds }) => {
            done.push(['UNDO', ...(pairIds as string[])]);
            return { reopenLikeness: (pairIds as string[]).map((id) => all.get(id)!) };
          },
        }}
      >
        <Queue />
      </Answering>
    </Surroundings>
  );
}

function Queue() {
  return (
    <MediationQueue show="CLUSTERS" order="NEWEST" read={useLikenessQueue('CLUSTERS', 'NEWEST')} at="/mediation" />
  );
}

const names = () => screen.queryAllByRole('article').map((article) => article.getAttribute('aria-label'));

it('settles a pair in one click, says so, and undoes it', async () => {
  const [user, done] = [userEvent.setup(), [] as unknown[]];
  render(<Mediating items={[item('1', pair('Four', 'Pain')), item('2', pair('Voile', 'Mer'))]} done={done} />);
  const first = await screen.findByRole('article', { name: '« Four » et « Pain »' });
  await user.click(within(first).getByRole('button', { name: 'Proches' }));
  await screen.findByText('Ils sont proches : « Four » et « Pain »', { selector: 'p:not([role])' });
  expect(names()).toEqual(['« Mer » et « Voile »']);
  expect(document.activeElement).toBe(screen.getByRole('article', { name: '« Mer » et « Voile »' }));
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await screen.findByRole('article', { name: '« Four » et « Pain »' });
  expect(done).toEqual([
    ['RELATED', 'Four Pain'],
    ['UNDO', 'Four Pain'],
  ]);
});

it('is gone through by keys, which do nothing while one writes', async () => {
  const [user, done] = [userEvent.setup(), [] as unknown[]];
  render(<Mediating items={[item('1', pair('Four', 'Pain')), item('2', pair('Voile', 'Mer'))]} done={done} />);
  const [first, second] = await screen.findAllByRole('article');
  first!.focus();
  await user.keyboard('j');
  expect(document.activeElement).toBe(second);
  await user.keyboard('k');
  expect(document.activeElement).toBe(first);

  await user.keyboard('i');
  const words = await screen.findByLabelText<HTMLTextAreaElement>('Vos mots');
  expect(words.value).toBe('Bonjour, Four et Pain.');
  await user.type(words, ' 123 ujk');
  expect(words.value).toBe('Bonjour, Four et Pain. 123 ujk');
  expect(done).toEqual([]);
  await user.keyboard('{Escape}');

  screen.getByRole('article', { name: '« Four » et « Pain »' }).focus();
  await user.keyboard('3');
  await screen.findByText('Rien à voir : « Four » et « Pain »', { selector: 'p:not([role])' });
  await user.keyboard('u');
  await screen.findByRole('article', { name: '« Four » et « Pain »' });
  expect(done.map((each) => (each as string[])[0])).toEqual(['DIFFERENT', 'UNDO']);
});

it('settles a group at once, or line by line, each line by itself', async () => {
  const [user, done] = [userEvent.setup(), [] as unknown[]];
  render(<Mediating items={[item('1', pair('Four', 'Pain'), pair('Pain', 'Levain'))]} done={done} />);
  const group = await screen.findByRole('article', { name: '3 projets semblables, dont « Four »' });
  await user.click(within(group).getByText('Paire par paire (2)'));
  const line = within(group).getByRole('group', { name: '« Pain » et « Levain » : qu’en est-il ?' });
  await user.click(within(line).getByRole('button', { name: 'Rien à voir' }));
  await screen.findByRole('article', { name: '« Four » et « Pain »' });
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  const all = await screen.findByRole('group', { name: /qu’en est-il de tous/ });
  await user.click(within(all).getByRole('button', { name: 'Même idée' }));
  await screen.findByText('Personne à rapprocher pour l’instant');
  expect(names()).toEqual([]);
  expect(done).toEqual([
    ['DIFFERENT', 'Pain Levain'],
    ['UNDO', 'Pain Levain'],
    ['SAME_IDEA', 'Four Pain', 'Pain Levain'],
  ]);
});

it('offers nothing to settle to somebody of one of the projects, and no percentage to anybody', async () => {
  render(<Mediating items={[item('1', pair('Four', 'Pain', false))]} done={[]} />);
  const mine = await screen.findByRole('article');
  expect(within(mine).queryByRole('button')).toBeNull();
  expect(mine.textContent).toContain('un autre médiateur tranchera');
  expect(mine.textContent).toContain('2 autres personnes : proches');
  expect(mine.textContent).not.toMatch(/%|0[.,]\d/);
});
