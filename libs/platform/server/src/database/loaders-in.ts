import { Loaders } from '../loaders.ts';
import type { Tx } from './database.ts';

const loaders = new WeakMap<Tx, Loaders>();

/**
 * A transaction's batched reads: what is asked for at the same time is read together, and once; forgotten with it. Outside
 * one, where nothing would ever be forgotten, each asks for itself.
 */
export function loadersIn(tx: Tx): Loaders {
  if (!tx.queryRunner) return new Loaders();
  const known = loaders.get(tx) ?? new Loaders();
  loaders.set(tx, known);
  return known;
}
