import type { FactKind, Outcome } from '#core/contract/vocabulary.ts';

/** What the body did, and what we did: the two halves of the list of facts. */
export const theirFacts: readonly FactKind[] = [
  'registered',
  'acknowledged',
  'interim_reply',
  'extension_notice',
  'third_party_consulted',
  'clarification_asked',
  'fee_notice',
  'identity_asked',
  'transferred',
  'response',
  'review_answered',
  'complaint_answered',
  'court_decided',
];
export const ourFacts: readonly FactKind[] = [
  'grounds_arose',
  'knowledge',
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
/** Things they do of which no letter need come. */
const withoutLetter: readonly FactKind[] = ['registered', 'third_party_consulted', 'court_decided'];
/** What only some laws ask about: elsewhere it would be a riddle. */
const onlyWhereUsed: readonly FactKind[] = [
  'grounds_arose',
  'knowledge',
  'registered',
  'third_party_consulted',
  'court_decided',
];
const refusing: readonly (Outcome | null)[] = ['part', 'refused'];

/** Which further fields a fact of this kind has. */
export const asksUntil = (kind: FactKind) => promising.includes(kind);
export const asksOutcome = (kind: FactKind) => answering.includes(kind);
export const asksReceipt = (kind: FactKind) => sending.includes(kind);
export const asksTheirReference = (kind: FactKind) => theirFacts.includes(kind);
export const asksGrounds = (outcome: Outcome | null) => refusing.includes(outcome);

/** What came in writing may have been sent some days before: some laws count from that day. */
export const asksSending = (kind: FactKind) => theirFacts.includes(kind) && !withoutLetter.includes(kind);
/** What reached them after closing time counts from the next day in some laws. */
export const asksAfterHours = (kind: FactKind) => kind === 'sent' || kind === 'received' || sending.includes(kind);

/** What the date of such a fact means, as the key of its label says it. */
export function dateLabelOf(kind: FactKind): 'sent' | 'reached' | 'theirs' | 'happened' {
  if (kind === 'sent' || asksReceipt(kind)) return 'sent';
  if (kind === 'received') return 'reached';
  return theirFacts.includes(kind) && !withoutLetter.includes(kind) ? 'theirs' : 'happened';
}

/** The two halves of the list of facts, those a law's clocks use first; `keep` stays on offer whatever the law. */
export function offeredFacts(
  kinds: readonly FactKind[],
  used: readonly FactKind[] | undefined,
  keep: FactKind | null = null,
): FactKind[] {
  return kinds.filter((kind) => !onlyWhereUsed.includes(kind) || kind === keep || (used?.includes(kind) ?? false));
}

/** Outcomes an answer can have; "no reply" and "withdrawn" are not answers. */
export const answerOutcomes = ['full', 'part', 'refused', 'not_held'] as const satisfies readonly Outcome[];
