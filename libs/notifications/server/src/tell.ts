import type { DomainEvent, Tx } from '@essaim/platform-server';

/** What is told about one event: to whom and why, with which words, leading where. */
export interface Told {
  /** Ids of people, each with the code of the reason they hear of it (`server.notifications.because.<code>`). */
  to: readonly { personId: string; because: string }[];
  params: Record<string, string>;
  path: string;
  projectId?: string;
  /** Who did it, where `params` has their name and words. */
  aboutPersonId?: string | null;
}

/** One line of the catalogue: a kind of news, the fact it comes from, and who hears of it. */
export interface NewsLine {
  kind: string;
  event: string;
  /** Whether it comes by e-mail too, unless the person wishes otherwise. */
  email: boolean;
  /** Null when there is nothing to tell: the thing is gone, or nobody is concerned. */
  tell: (tx: Tx, payload: Record<string, string>, event: DomainEvent) => Promise<Told | null>;
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
