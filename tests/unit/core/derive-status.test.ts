import { describe, expect, test } from 'vitest';
import type { FactKind, Outcome, RequestStatus } from '#core/contract/vocabulary.ts';
import { deriveOutcome, deriveStatus } from '#core/requests/derive-status.ts';

const happened = (...facts: [FactKind, string, Outcome?][]) =>
  facts.map(([kind, date, outcome = null], at) => ({ id: `${at}`, kind, date, outcome }));

describe('where a request stands follows from what happened', () => {
  test.each([
    ['nothing was sent', happened(), 'draft'],
    ['sent', happened(['sent', '2026-12-10']), 'sent'],
    ['sent and received', happened(['sent', '2026-12-10'], ['received', '2026-12-11']), 'sent'],
    ['acknowledged', happened(['sent', '2026-12-10'], ['acknowledged', '2026-12-14']), 'acknowledged'],
    ['an interim reply came', happened(['sent', '2026-12-10'], ['interim_reply', '2026-12-18']), 'waiting'],
    [
      'an acknowledgement after an interim reply changes nothing',
      happened(['sent', '2026-12-10'], ['interim_reply', '2026-12-18'], ['acknowledged', '2026-12-20']),
      'waiting',
    ],
    [
      'asked to clarify, and we have not yet',
      happened(['sent', '2026-12-10'], ['clarification_asked', '2026-12-15']),
      'clarification_asked',
    ],
    [
      'we clarified',
      happened(['sent', '2026-12-10'], ['clarification_asked', '2026-12-15'], ['clarification_given', '2026-12-16']),
      'waiting',
    ],
    ['answered', happened(['sent', '2026-12-10'], ['response', '2026-12-30', 'part']), 'answered'],
    [
      'a review is asked on the day of the answer',
      happened(['review_asked', '2026-12-30'], ['response', '2026-12-30', 'refused'], ['sent', '2026-12-10']),
      'under_review',
    ],
    [
      'the Ombudsman was asked',
      happened(['sent', '2026-12-10'], ['response', '2026-12-30', 'refused'], ['complaint_made', '2027-02-01']),
      'complaint',
    ],
    ['withdrawn', happened(['sent', '2026-12-10'], ['withdrawn', '2026-12-12']), 'closed'],
    ['closed stays closed', happened(['closed', '2026-12-12'], ['response', '2026-12-30', 'full']), 'closed'],
  ] as const)('%s', (_, facts, status) => {
    expect(deriveStatus(facts)).toBe(status);
  });

  test('the order in which facts were entered does not matter', () => {
    const facts = happened(['sent', '2026-12-10'], ['response', '2026-12-30', 'part'], ['review_asked', '2027-01-05']);
    expect(deriveStatus([...facts].reverse())).toBe(deriveStatus(facts));
  });
});

describe('two things of one day are taken in the order in which they can have happened', () => {
  const day = '2026-12-18';
  const pairs: [FactKind, FactKind, RequestStatus, string][] = [
    ['received', 'sent', 'sent', 'it was received after it was sent'],
    ['registered', 'received', 'acknowledged', 'a registration is of what was received'],
    ['acknowledged', 'sent', 'acknowledged', 'an email acknowledged at once'],
    ['acknowledged', 'interim_reply', 'waiting', 'the interim reply says more than the acknowledgement'],
    ['acknowledged', 'response', 'answered', 'an answer is not undone by an acknowledgement'],
    ['acknowledged', 'clarification_asked', 'clarification_asked', 'their question waits for us'],
    ['acknowledged', 'transferred', 'waiting', 'it is with another body now'],
    ['interim_reply', 'clarification_asked', 'clarification_asked', 'the interim letter asks, and waits for us'],
    ['interim_reply', 'extension_notice', 'waiting', 'both say wait'],
    ['interim_reply', 'response', 'answered', 'the answer overtakes the interim reply'],
    ['extension_notice', 'response', 'answered', 'the answer overtakes the extension'],
    ['extension_notice', 'identity_asked', 'clarification_asked', 'more time, and proof of identity from us'],
    ['third_party_consulted', 'response', 'answered', 'the answer comes after the consultation'],
    ['clarification_asked', 'clarification_given', 'waiting', 'we answer what was asked'],
    ['identity_asked', 'identity_given', 'waiting', 'we prove what was asked'],
    ['clarification_given', 'response', 'answered', 'they answer what we explained'],
    ['fee_notice', 'fee_paid', 'waiting', 'we pay what was charged'],
    ['fee_paid', 'response', 'answered', 'they release what was paid for'],
    ['transferred', 'response', 'answered', 'the rest was sent on, and they answered what was theirs'],
    ['response', 'review_asked', 'under_review', 'we ask for a review of the answer'],
    ['response', 'complaint_made', 'complaint', 'we complain of the answer'],
    ['review_asked', 'review_answered', 'answered', 'a review answered at once'],
    ['review_answered', 'complaint_made', 'complaint', 'we complain of the review'],
    ['review_asked', 'complaint_made', 'complaint', 'the complaint is the higher step'],
    ['complaint_made', 'complaint_answered', 'answered', 'a complaint answered at once'],
    ['complaint_answered', 'proceedings_issued', 'complaint', 'we go to court over the answer'],
    ['proceedings_issued', 'court_decided', 'answered', 'the court decides what was brought'],
    ['response', 'withdrawn', 'closed', 'we drop it once answered'],
    ['review_asked', 'closed', 'closed', 'closing is always last'],
    ['knowledge', 'complaint_made', 'complaint', 'we knew before we complained'],
    ['grounds_arose', 'proceedings_issued', 'complaint', 'the grounds came before the case'],
  ];
  test.each(pairs)('%s and %s: %s, since %s', (one, other, status) => {
    const before = happened(['sent', one === 'sent' || other === 'sent' ? day : '2026-12-10']);
    const pair = happened([one, day], [other, day]).filter(({ kind }) => kind !== 'sent');
    expect(deriveStatus([...before, ...pair])).toBe(status);
    expect(deriveStatus([...pair.toReversed(), ...before])).toBe(status);
  });

  test('answering one of two questions leaves the other open', () => {
    const facts = happened(
      ['sent', '2026-12-10'],
      ['identity_asked', '2026-12-14'],
      ['clarification_asked', '2026-12-15'],
      ['identity_given', '2026-12-16'],
    );
    expect(deriveStatus(facts)).toBe('clarification_asked');
    expect(deriveStatus([...facts, ...happened(['clarification_given', '2026-12-17'])])).toBe('waiting');
  });
});

describe('what a request came to', () => {
  test('the answer on review replaces the first answer', () => {
    const facts = happened(['response', '2026-12-30', 'refused'], ['review_answered', '2027-01-20', 'full']);
    expect(deriveOutcome(facts, [null])).toBe('full');
  });
  test('of two answers of one day the one recorded last speaks, in whatever order they are read', () => {
    const facts = happened(['response', '2026-12-30', 'refused'], ['response', '2026-12-30', 'part']);
    expect(deriveOutcome(facts, [null])).toBe('part');
    expect(deriveOutcome(facts.toReversed(), [null])).toBe('part');
  });
  test('withdrawn beats everything', () => {
    expect(deriveOutcome(happened(['response', '2026-12-30', 'full'], ['withdrawn', '2026-12-31']), ['full'])).toBe(
      'withdrawn',
    );
  });
  test('questions that agree speak for the whole, those that differ make it a part', () => {
    expect(deriveOutcome([], ['refused', 'refused'])).toBe('refused');
    expect(deriveOutcome([], ['full', 'refused'])).toBe('part');
    expect(deriveOutcome([], ['full', null])).toBe('part');
    expect(deriveOutcome([], ['refused', null])).toBeNull();
    expect(deriveOutcome([], [null, null])).toBeNull();
  });
});
