import { askKinds } from './adjustments.ts';
import { tryParseDay } from './days.ts';
import { compareFacts } from './fact-order.ts';
import type { FactKind, FactProblem, FactProblemCode, LawFact } from './types.ts';

/** Facts that may stand before any request was sent: nothing else can have happened yet. */
const mayComeFirst: ReadonlySet<FactKind> = new Set<FactKind>([
  'grounds_arose',
  'knowledge',
  'sent',
  'received',
  'withdrawn',
  'closed',
]);

/** What a complaint or a court case can rest on without any request before it: the act complained of is enough. */
const needsOnlyGrounds: ReadonlySet<FactKind> = new Set<FactKind>([
  'complaint_made',
  'complaint_answered',
  'proceedings_issued',
  'court_decided',
]);

/** What only they can do, and only once they have the request. */
const theirDoing: ReadonlySet<FactKind> = new Set<FactKind>([
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
]);

/** An answer, what it answers, and what to say where that is missing. */
const answers: readonly { readonly answer: FactKind; readonly to: FactKind; readonly code: FactProblemCode }[] = [
  { answer: askKinds.clarification.given, to: askKinds.clarification.asked, code: 'clarification_given_unasked' },
  { answer: askKinds.fee.given, to: askKinds.fee.asked, code: 'fee_paid_unasked' },
  { answer: askKinds.identity.given, to: askKinds.identity.asked, code: 'identity_given_unasked' },
  { answer: 'review_answered', to: 'review_asked', code: 'review_answered_unasked' },
  { answer: 'complaint_answered', to: 'complaint_made', code: 'complaint_answered_unmade' },
  { answer: 'court_decided', to: 'proceedings_issued', code: 'court_decided_unissued' },
];

/**
 * What cannot have happened as recorded: a reply before the request, an answer to a question nobody asked, a day that
 * does not exist or (where `today` is given) has not come. Every problem at once, in order of date; empty when sound.
 */
export function checkFacts(facts: readonly LawFact[], today: string | null = null): FactProblem[] {
  const problems = facts.flatMap(checkDates);
  // Orders can only be judged on dates that exist.
  const sound = facts
    .filter((fact) => !problems.some((problem) => problem.code === 'date_invalid' && problem.factIds.includes(fact.id)))
    .toSorted(compareFacts);
  return [
    ...problems,
    ...(today === null ? [] : sound.flatMap((fact) => checkNotAhead(fact, today))),
    ...checkSending(sound),
    ...checkAfterSending(sound),
    ...checkAnswers(sound),
  ];
}

const about = (fact: LawFact): { kind: string; date: string } => ({ kind: fact.kind, date: fact.date });

function checkDates(fact: LawFact): FactProblem[] {
  const dates = [fact.date, fact.until, fact.receivedOn, fact.sentOn].filter((date) => typeof date === 'string');
  const bad = dates.filter((date) => tryParseDay(date) === null);
  if (bad.length > 0) {
    return bad.map((date) => ({ code: 'date_invalid', factIds: [fact.id], params: { kind: fact.kind, date } }));
  }
  const problems: FactProblem[] = [];
  if (typeof fact.receivedOn === 'string' && fact.receivedOn < fact.date) {
    const params = { ...about(fact), received: fact.receivedOn };
    problems.push({ code: 'received_on_before_date', factIds: [fact.id], params });
  }
  if (typeof fact.sentOn === 'string' && fact.sentOn > fact.date) {
    const params = { ...about(fact), sent: fact.sentOn };
    problems.push({ code: 'sent_on_after_date', factIds: [fact.id], params });
  }
  if (typeof fact.until === 'string' && fact.until < fact.date) {
    problems.push({ code: 'until_before_date', factIds: [fact.id], params: { ...about(fact), until: fact.until } });
  }
  return problems;
}

function checkNotAhead(fact: LawFact, today: string): FactProblem[] {
  const latest = typeof fact.receivedOn === 'string' && fact.receivedOn > fact.date ? fact.receivedOn : fact.date;
  if (latest <= today) return [];
  return [{ code: 'date_in_future', factIds: [fact.id], params: { kind: fact.kind, date: latest } }];
}

function checkSending(facts: readonly LawFact[]): FactProblem[] {
  const problems: FactProblem[] = [];
  const sent = facts.filter((fact) => fact.kind === 'sent');
  const received = facts.filter((fact) => fact.kind === 'received');
  const twice = (code: FactProblemCode, [first, ...rest]: readonly LawFact[]): void => {
    if (first === undefined) return;
    for (const again of rest) {
      problems.push({ code, factIds: [again.id, first.id], params: { one: first.date, other: again.date } });
    }
  };
  twice('two_sent', sent);
  twice('two_received', received);
  const firstSent = sent[0];
  if (firstSent === undefined) return problems;
  for (const arrival of received) {
    const factIds = [arrival.id, firstSent.id];
    if (arrival.date < firstSent.date) {
      const params = { date: arrival.date, sent: firstSent.date };
      problems.push({ code: 'received_before_sent', factIds, params });
    } else if (typeof firstSent.receivedOn === 'string' && firstSent.receivedOn !== arrival.date) {
      const params = { one: arrival.date, other: firstSent.receivedOn };
      problems.push({ code: 'receipt_days_differ', factIds, params });
    }
  }
  return problems;
}

function checkAfterSending(facts: readonly LawFact[]): FactProblem[] {
  const arrival = facts.find((fact) => fact.kind === 'received');
  const start = facts.find((fact) => fact.kind === 'sent') ?? arrival;
  const grounds = facts.find((fact) => fact.kind === 'grounds_arose' || fact.kind === 'knowledge');
  return facts
    .filter((fact) => !mayComeFirst.has(fact.kind))
    .flatMap((fact): FactProblem[] => {
      if (start === undefined && grounds !== undefined && needsOnlyGrounds.has(fact.kind)) {
        if (fact.date >= grounds.date) return [];
        const params = { ...about(fact), grounds: grounds.date };
        return [{ code: 'before_grounds', factIds: [fact.id, grounds.id], params }];
      }
      if (start === undefined) return [{ code: 'nothing_sent', factIds: [fact.id], params: about(fact) }];
      if (fact.date < start.date) {
        return [{ code: 'before_sent', factIds: [fact.id, start.id], params: { ...about(fact), sent: start.date } }];
      }
      if (arrival === undefined || !theirDoing.has(fact.kind) || fact.date >= arrival.date) return [];
      const params = { ...about(fact), received: arrival.date };
      return [{ code: 'before_received', factIds: [fact.id, arrival.id], params }];
    });
}

function checkAnswers(facts: readonly LawFact[]): FactProblem[] {
  return answers.flatMap(({ answer, to, code }) => {
    const asked = facts.filter((fact) => fact.kind === to);
    return facts
      .filter((fact) => fact.kind === answer && !asked.some((question) => question.date <= fact.date))
      .map(
        (fact): FactProblem => ({
          code,
          factIds: [fact.id, ...asked.slice(0, 1).map((question) => question.id)],
          params: { kind: fact.kind, date: fact.date },
        }),
      );
  });
}
