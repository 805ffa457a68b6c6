import type { FactKind, Outcome, RequestStatus } from '#core/contract/vocabulary.ts';
import { sumOutcomes } from '#core/contract/question-outline.ts';
import { compareFacts } from '#core/law/fact-order.ts';

export interface StatusFact {
  id: string;
  kind: FactKind;
  date: string;
  outcome: Outcome | null;
}

/** What a request becomes when this is the last thing that happened. Absent: it leaves the status as it was. */
const becomes: Partial<Record<FactKind, RequestStatus>> = {
  sent: 'sent',
  received: 'sent',
  registered: 'acknowledged',
  acknowledged: 'acknowledged',
  interim_reply: 'waiting',
  extension_notice: 'waiting',
  fee_notice: 'waiting',
  transferred: 'waiting',
  third_party_consulted: 'waiting',
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
  court_decided: 'answered',
  withdrawn: 'closed',
  closed: 'closed',
};

/** Facts in the order they happened, as the clocks take it; the order they were entered in does not matter. */
export function inOrder<T extends StatusFact>(facts: readonly T[]): T[] {
  return facts.toSorted(compareFacts);
}

/** Where a question of theirs is answered. */
const answers: Partial<Record<FactKind, FactKind>> = {
  clarification_given: 'clarification_asked',
  identity_given: 'identity_asked',
};

/**
 * Where a request stands, from what happened and from nothing else. An acknowledgement after an interim reply changes
 * nothing, and answering one of their questions leaves the other open.
 */
export function deriveStatus(facts: readonly StatusFact[]): RequestStatus {
  let status: RequestStatus = 'draft';
  const open = new Set<FactKind>();
  for (const fact of inOrder(facts)) {
    const next = becomes[fact.kind];
    if (next === undefined || status === 'closed') continue;
    if (next === 'acknowledged' && status !== 'sent' && status !== 'draft') continue;
    if (next === 'sent' && status !== 'draft') continue;
    if (next === 'clarification_asked') open.add(fact.kind);
    const answered = answers[fact.kind];
    if (answered !== undefined) open.delete(answered);
    status = answered !== undefined && open.size > 0 ? 'clarification_asked' : next;
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
  return sumOutcomes(questions);
}
