import { type FactKind, factKinds } from '#core/contract/vocabulary.ts';

/**
 * The order in which things that share a day are taken to have happened: the order of the vocabulary. We send before
 * they receive, they acknowledge before they say more, they ask before we give, the body answers before its answer is
 * reviewed, complained of or taken to court, and a request is withdrawn or closed last. The clocks and the status of a
 * request both follow it.
 */
export const kindOrder: ReadonlyMap<FactKind, number> = new Map(factKinds.map((kind, at) => [kind, at]));

interface Dated {
  /** Ids are made in order of time: of one kind and day, what was recorded first comes first. */
  readonly id: string;
  readonly kind: FactKind;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Sorts facts into the order they happened, however they were entered: by day, then kind, then id. */
export function compareFacts(one: Dated, other: Dated): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  const byKind = (kindOrder.get(one.kind) ?? 0) - (kindOrder.get(other.kind) ?? 0);
  if (byKind !== 0) return byKind;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
