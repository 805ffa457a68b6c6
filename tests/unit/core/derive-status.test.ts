import { describe, expect, test } from 'vitest';
import type { FactKind, Outcome } from '#core/contract/vocabulary.ts';
import { deriveOutcome, deriveStatus } from '#core/requests/derive-status.ts';

const happened = (...facts: [FactKind, string, Outcome?][]) =>
  facts.map(([kind, date, outcome = null]) => ({ kind, date, outcome }));

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

describe('what a request came to', () => {
  test('the answer on review replaces the first answer', () => {
    const facts = happened(['response', '2026-12-30', 'refused'], ['review_answered', '2027-01-20', 'full']);
    expect(deriveOutcome(facts, [null])).toBe('full');
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
