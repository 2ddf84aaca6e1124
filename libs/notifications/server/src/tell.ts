import type { DomainEvent, Tx } from '@essaim/platform-server';
import type { Reach } from './hearing.ts';

/** What news can be about. ACCOUNT is the reader's own: their requests' answers belong to what they asked. */
export type SubjectKind = 'PROJECT' | 'FEDERATION' | 'ORGANISATION' | 'ACCOUNT';

/** The one thing that a piece of news is about; `id` without its type. News is grouped and watched by it. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** NOW: a request, an answer, a mention, what closes soon. DIGEST: all else, which can wait for its day. */
export type Urgency = 'NOW' | 'DIGEST';

/** How a kind of news comes by mail: at once, in the next digest, or not at all. */
export type MailMode = Urgency | 'NONE';

/** What is told about one event: to whom and why, with which words, leading where. */
export interface Told {
  /**
   * Ids of people, each with the code of the reason they hear of it (`server.notifications.because.<code>`); a name that
   * the words need and that is theirs alone follows after a colon: `IN_TERRITORY:Finistère`.
   */
  to: readonly { personId: string; because: string }[];
  params: Record<string, string>;
  path: string;
  subject: Subject;
  projectId?: string;
  /** The second project, where it is about two. */
  otherProjectId?: string;
  /** Who did it, where `params` has their name and words. */
  aboutPersonId?: string | null;
}

/** What a person can decide about, for one kind of news. */
export interface NewsKind {
  kind: string;
  /** Whether it comes by e-mail too, unless the person wishes otherwise. */
  email: boolean;
  urgency: Urgency;
  /** At which level of watching one hears of it. */
  reach: Reach;
}

/** One line of the catalogue: a kind of news, the fact it comes from, and who hears of it. */
export interface NewsLine extends NewsKind {
  event: string;
  /** Null when there is nothing to tell: the thing is gone, or nobody is concerned. */
  tell: (tx: Tx, payload: Record<string, string>, event: DomainEvent) => Promise<Told | null>;
}

/** A piece of news: what the catalogue tells of one fact. */
export interface News {
  event: Pick<DomainEvent, 'id' | 'occurredAt'>;
  line: NewsLine;
  told: Told;
}

/** A letter about an account or to an address without one: it has no place in the page. */
export interface LetterLine {
  kind: string;
  event: string;
  /** Null when there is nothing to send any more. */
  address: (
    tx: Tx,
    payload: Record<string, string>,
  ) => Promise<{ personId: string | null; recipient: string; params: Record<string, string> } | null>;
}

/** People, all for the same reason. */
export const because = (code: string, ids: readonly string[]): Told['to'] =>
  ids.map((personId) => ({ personId, because: code }));

/** Only the first reason counts for someone named twice. */
export function once(...groups: readonly Told['to'][]): Told['to'] {
  const first = new Map<string, Told['to'][number]>();
  for (const told of groups.flat()) if (!first.has(told.personId)) first.set(told.personId, told);
  return [...first.values()];
}

/** In the order of the indexes that their notifications go into, and their digests are held in. */
export const inOrderOfPeople = (to: Told['to']): Told['to'] =>
  to.toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
