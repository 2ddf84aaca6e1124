import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createClient } from '@essaim/graphql';
import { Surroundings } from '@essaim/ui/testing';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { type AlikeProject, SimilarProjects } from './similar-projects.tsx';

/** A draft's question as the API got it, answered when the spec says so. */
interface Asked {
  title: string;
  answer: (titles: string[]) => Promise<void>;
  fail: () => Promise<void>;
}

const likeness = (title: string) => ({
  __typename: 'Likeness',
  kind: 'SAME_IDEA',
  score: 0.6,
  distanceKm: 6,
  suggestedActions: ['JOIN'],
  draftTelling: null,
  reasons: [{ __typename: 'LikenessReason', code: 'SHARED_IDEA', text: `Même besoin que ${title}`, terms: ['besoin'] }],
  project: {
    __typename: 'Project',
    id: title,
    slug: title,
    title,
    stage: 'ACTIVE',
    claimed: title !== 'Une fiche',
    welcomesNewcomers: title !== 'Complet',
    source: null,
    territory: { __typename: 'Territory', name: 'Audierne' },
  },
});

function anApi({ suggests = true } = {}) {
  const asked: Asked[] = [];
  const noted: unknown[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const answerNow = (data: Record<string, unknown>) => {
          observer.next({ data });
          observer.complete();
        };
        if (operationName === 'SuggestsLikenesses') return answerNow({ suggestsLikenesses: suggests });
        if (operationName === 'NoteLikeness') {
          noted.push(variables['input']);
          return answerNow({ noteLikeness: true });
        }
        const { title } = variables['draft'] as { title: string };
        asked.push({
          title,
          answer: (titles) =>
            act(async () => {
              observer.next({ data: { similarProjects: titles.map(likeness) } });
              observer.complete();
            }),
          fail: () => act(async () => observer.error(new TypeError('no network'))),
        });
        return undefined;
      }),
  );
  return { asked, noted, client: createClient({ link }) };
}

function Typing({
  api,
  exits = [],
  same = [],
}: {
  api: ReturnType<typeof anApi>;
  exits?: unknown[];
  same?: string[][];
}) {
  const [title, setTitle] = useState('');
  const [differences, setDifferences] = useState<Record<string, string>>({});
  const differs = ({ id }: AlikeProject, because: string | null) =>
    setDifferences(because === null ? {} : { ...differences, [id]: because });
  return (
    <Surroundings>
      <ApolloProvider client={api.client}>
        <input aria-label="idée" value={title} onChange={({ target }) => setTitle(target.value)} />
        <SimilarProjects
          draft={{ title }}
          differences={differences}
          onDiffers={differs}
          onExit={(action, { title: other }) => exits.push([action, other])}
          onTell={({ title: other }) => exits.push(['TELL', other])}
          onSameIdeas={(projects) => same.push(projects.map((project) => project.title))}
        />
      </ApolloProvider>
    </Surroundings>
  );
}

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  jest.useFakeTimers();
  user = userEvent.setup({ advanceTimers: (ms) => void jest.advanceTimersByTime(ms) });
});
afterEach(() => void jest.useRealTimers());

const type = (words: string) => user.type(screen.getByLabelText('idée'), words);
const wait = (milliseconds: number) => act(async () => void jest.advanceTimersByTime(milliseconds));
const shown = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

it('asks from two words on, once the typing has been calm for 400 ms', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('covoiturage');
  await wait(1_000);
  expect(api.asked).toEqual([]);
  await type(' solidaire');
  await wait(390);
  expect(api.asked).toEqual([]);
  await type(' rural');
  await wait(390);
  expect(api.asked).toEqual([]);
  await wait(20);
  expect(api.asked.map(({ title }) => title)).toEqual(['covoiturage solidaire rural']);
});

it('never lets an answer that comes late replace a newer one', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await type(' du canal');
  await wait(400);
  expect(api.asked).toHaveLength(2);
  await api.asked[1]!.answer(['Jardin du canal']);
  await api.asked[0]!.answer(['Un tout autre jardin']);
  expect(shown()).toEqual(['Jardin du canal']);
});

it('keeps what it shows while the next answer is on its way, and drops it when there is nothing left to ask', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Jardin des lilas']);
  await type(' du canal');
  await wait(400);
  expect(shown()).toEqual(['Jardin des lilas']);
  await user.clear(screen.getByLabelText('idée'));
  expect(shown()).toEqual([]);
  await type('repair café');
  await wait(400);
  expect(shown()).toEqual([]); // an older idea's likenesses do not come back
});

it('says each new answer once to screen readers, without taking the focus', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  expect(said()).toEqual(['']);
  await api.asked[0]!.answer(['Jardin des lilas', 'Le potager']);
  await wait(100);
  expect(said()).toEqual(['2 projets ressemblent au vôtre : Jardin des lilas, Le potager']);
  expect(document.activeElement).toBe(screen.getByLabelText('idée'));
  await wait(10_000);
  await type(' ');
  await wait(600);
  await type('x');
  await wait(400);
  await api.asked.at(-1)!.answer([]);
  await wait(100);
  expect(said()).toEqual(['Aucun projet semblable pour l’instant.']);
});

it('says why in words, never in numbers, and offers four exits', async () => {
  const api = anApi();
  const exits: unknown[] = [];
  render(<Typing api={api} exits={exits} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Jardin des lilas']);
  expect(document.body.textContent).toContain('Même besoin que Jardin des lilas');
  expect(screen.getByText('besoin').tagName).toBe('MARK'); // what is in common stands out
  expect(document.body.textContent).not.toMatch(/%|0[.,]\d/);
  for (const name of ['Rejoindre', 'Adapter', 'Se fédérer avec'])
    await user.click(screen.getByRole('button', { name: `${name} « Jardin des lilas »` }));
  expect(exits).toEqual([
    ['JOIN', 'Jardin des lilas'],
    ['ADAPT', 'Jardin des lilas'],
    ['FEDERATE', 'Jardin des lilas'],
  ]);
  expect(screen.getByRole('button', { name: /^Le mien diffère/ })).toBeTruthy();
});

it('does not offer to join or to ask a listing that nobody keeps', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Une fiche']);
  expect(screen.queryByRole('button', { name: /^Se fédérer/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Adapter/ })).toBeTruthy();
});

it('remembers what makes mine different, and lets it be said again', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Jardin des lilas']);
  await user.click(screen.getByRole('button', { name: /^Le mien diffère/ }));
  const sentence = screen.getByLabelText('Le mien est différent parce que…');
  expect(document.activeElement).toBe(sentence);
  await user.type(sentence, 'Pour les écoles');
  await user.click(screen.getByRole('button', { name: 'Garder cette phrase' }));
  expect(screen.getByText('Le vôtre est différent : Pour les écoles')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Changer cette phrase' }));
});

it('tells which are the same idea, so that publishing can ask about them', async () => {
  const api = anApi();
  const same: string[][] = [];
  render(<Typing api={api} same={same} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Jardin des lilas']);
  expect(same.at(-1)).toEqual(['Jardin des lilas']);
});

it('says when the search cannot be reached, and lets one go on', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.fail();
  expect(screen.getByText('La recherche ne répond pas. Vous pouvez continuer à écrire.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await api.asked[1]!.answer(['Jardin des lilas']);
  expect(shown()).toEqual(['Jardin des lilas']);
});

it('tells the API once what came into sight, and what was opened, by how probable it is', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Jardin des lilas', 'Jardin du canal']);
  await type(' du');
  await wait(400);
  await api.asked[1]!.answer(['Jardin du canal']);
  expect(api.noted).toEqual([{ outcome: 'SHOWN', scores: [0.6, 0.6] }]);
  await user.click(screen.getByRole('link', { name: 'Jardin du canal' }));
  expect(api.noted.slice(1)).toEqual([{ outcome: 'OPENED', scores: [0.6] }]);
});

it('is not there on an instance that suggests nothing', async () => {
  const api = anApi({ suggests: false });
  render(<Typing api={api} />);
  await wait(0);
  expect(screen.queryByRole('region', { name: 'Qui le fait déjà ?' })).toBeNull();
});

it('says whether those who carry it welcome newcomers, where somebody carries it', async () => {
  const api = anApi();
  render(<Typing api={api} />);
  await type('jardin partagé');
  await wait(400);
  await api.asked[0]!.answer(['Ouvert', 'Complet', 'Une fiche']);
  const facts = screen.getAllByRole('heading', { level: 3 }).map((title) => title.parentElement!.textContent);
  expect(facts.map((text) => /accueille|pas de nouveaux/.exec(text)?.[0] ?? null)).toEqual([
    'accueille',
    'pas de nouveaux',
    null,
  ]);
});
