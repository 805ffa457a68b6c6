import type { FactKind, Outcome } from '#core/contract/vocabulary.ts';

/** What the body did, and what we did: the two halves of the list of facts. */
export const theirFacts: readonly FactKind[] = [
  'acknowledged',
  'interim_reply',
  'extension_notice',
  'clarification_asked',
  'fee_notice',
  'identity_asked',
  'transferred',
  'response',
  'review_answered',
  'complaint_answered',
];
export const ourFacts: readonly FactKind[] = [
  'sent',
  'received',
  'clarification_given',
  'fee_paid',
  'identity_given',
  'review_asked',
  'complaint_made',
  'proceedings_issued',
  'withdrawn',
  'closed',
];

/** What a reply can be, in the order it is asked. */
export const replyKinds = [
  'acknowledged',
  'interim_reply',
  'extension_notice',
  'clarification_asked',
  'response',
  'transferred',
  'fee_notice',
  'identity_asked',
  'review_answered',
  'complaint_answered',
] as const satisfies readonly FactKind[];
export type ReplyKind = (typeof replyKinds)[number];

const promising: readonly FactKind[] = ['interim_reply', 'extension_notice'];
const answering: readonly FactKind[] = ['response', 'review_answered', 'complaint_answered'];
const sending: readonly FactKind[] = [
  'clarification_given',
  'fee_paid',
  'identity_given',
  'review_asked',
  'complaint_made',
];
const refusing: readonly (Outcome | null)[] = ['part', 'refused'];

/** Which further fields a fact of this kind has. */
export const asksUntil = (kind: FactKind) => promising.includes(kind);
export const asksOutcome = (kind: FactKind) => answering.includes(kind);
export const asksReceipt = (kind: FactKind) => sending.includes(kind);
export const asksTheirReference = (kind: FactKind) => theirFacts.includes(kind);
export const asksGrounds = (outcome: Outcome | null) => refusing.includes(outcome);

/** Outcomes an answer can have; "no reply" and "withdrawn" are not answers. */
export const answerOutcomes = ['full', 'part', 'refused', 'not_held'] as const satisfies readonly Outcome[];
