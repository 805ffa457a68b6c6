import type { FactKind, Outcome, RequestStatus } from '#core/contract/vocabulary.ts';

export interface StatusFact {
  kind: FactKind;
  date: string;
  outcome: Outcome | null;
}

/** What a request becomes when this is the last thing that happened. Absent: it leaves the status as it was. */
const becomes: Partial<Record<FactKind, RequestStatus>> = {
  sent: 'sent',
  received: 'sent',
  acknowledged: 'acknowledged',
  interim_reply: 'waiting',
  extension_notice: 'waiting',
  fee_notice: 'waiting',
  transferred: 'waiting',
  clarification_asked: 'clarification_asked',
  identity_asked: 'clarification_asked',
  clarification_given: 'waiting',
  identity_given: 'waiting',
  response: 'answered',
  review_asked: 'under_review',
  review_answered: 'answered',
  complaint_made: 'complaint',
  complaint_answered: 'answered',
  proceedings_issued: 'complaint',
  withdrawn: 'closed',
  closed: 'closed',
};

/** Facts of one day happen in this order: a letter is sent before it is received, and answered before it is reviewed. */
const orderOfDay: FactKind[] = [
  'sent',
  'received',
  'acknowledged',
  'transferred',
  'fee_notice',
  'fee_paid',
  'identity_asked',
  'identity_given',
  'clarification_asked',
  'clarification_given',
  'interim_reply',
  'extension_notice',
  'response',
  'review_asked',
  'review_answered',
  'complaint_made',
  'complaint_answered',
  'proceedings_issued',
  'withdrawn',
  'closed',
];

/** Facts in the order they happened; the order they were entered in does not matter. */
export function inOrder<T extends StatusFact>(facts: readonly T[]): T[] {
  return [...facts].sort((a, b) =>
    a.date === b.date ? orderOfDay.indexOf(a.kind) - orderOfDay.indexOf(b.kind) : a.date < b.date ? -1 : 1,
  );
}

/** Where a request stands, from what happened and from nothing else. An acknowledgement after an interim reply changes nothing. */
export function deriveStatus(facts: readonly StatusFact[]): RequestStatus {
  let status: RequestStatus = 'draft';
  for (const fact of inOrder(facts)) {
    const next = becomes[fact.kind];
    if (next === undefined || status === 'closed') continue;
    if (next === 'acknowledged' && status !== 'sent' && status !== 'draft') continue;
    if (next === 'sent' && status !== 'draft') continue;
    status = next;
  }
  return status;
}

/**
 * What it came to overall: withdrawn if it was; else what the last answer (of the body, on review, on complaint) said;
 * else what the questions' own outcomes add up to; null while nothing is known.
 */
export function deriveOutcome(facts: readonly StatusFact[], questions: readonly (Outcome | null)[]): Outcome | null {
  const ordered = inOrder(facts);
  if (ordered.some((fact) => fact.kind === 'withdrawn')) return 'withdrawn';
  const answer = ordered.findLast((fact) => fact.outcome !== null);
  if (answer?.outcome) return answer.outcome;
  const known = questions.filter((outcome) => outcome !== null);
  if (known.length === 0) return null;
  if (known.length === questions.length && known.every((outcome) => outcome === known[0])) return known[0] ?? null;
  return known.some((outcome) => outcome === 'full' || outcome === 'part') ? 'part' : null;
}
