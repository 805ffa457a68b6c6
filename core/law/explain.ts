import { isClosed } from './calendar.ts';
import { calendarDoubt } from './compute-deadlines.ts';
import { ComputedDeadline, type Working } from './computed-deadline.ts';
import { endOfPeriod } from './count.ts';
import { dateText } from './date-text.ts';
import { addMonths, addMonthsClamps, type Day, formatDay, parseDay, partsOf } from './days.ts';
import { explainAdjustments, explainHours } from './explain-adjustments.ts';
import { closedStep, datedStep, ruleStep } from './known-steps.ts';
import { type DerivationMessage, derivationText, factLabel, unitText } from './messages.ts';
import type { ClockRule } from './pack.ts';
import type { PreparedFact } from './prepare-facts.ts';
import type { Bilingual, DerivationStep, StepKind, TextLanguage } from './types.ts';

export type AddStep = (
  kind: StepKind,
  day: Day | null,
  message: DerivationMessage,
  params?: Readonly<Record<string, Bilingual>>,
  amount?: DerivationStep['amount'],
) => void;

const both = (text: string): Bilingual => ({ en: text, zh: text });

/**
 * Every step from the starting fact to the date, each true on its own, in the order a person would set them out. Built
 * only when asked: computing a register's deadlines never pays for it.
 */
export function explain(deadline: ComputedDeadline): DerivationStep[] {
  const working = ComputedDeadline.workingOf(deadline);
  const steps: DerivationStep[] = [];
  const add: AddStep = (kind, day, message, params = {}, amount = null) => {
    const date = day === null ? null : formatDay(day);
    steps.push({ kind, date, text: derivationText(message, params), amount });
  };
  explainStart(deadline, working, steps, add);
  explainAdjustments(working, add);
  explainCount(working, steps, add);
  explainRollOver(working, steps, add);
  const backward = working.clock.rule.direction === 'backward';
  steps.push(datedStep('due', backward ? 'due_backward' : 'due', working.due));
  explainBeside(deadline, working, steps, add);
  explainTrust(deadline, working, steps);
  return steps;
}

/** The derivation as text to paste into a letter or a note: a numbered line a step. */
export function explainAsText(deadline: ComputedDeadline, language: TextLanguage): string {
  return explain(deadline)
    .map((step, at) => `${at + 1}. ${step.text[language]}`)
    .join('\n');
}

const amountText = ({ amount, unit }: ClockRule): Bilingual =>
  unit === 'promised_date' ? { en: '', zh: '' } : unitText(amount, unit);

function explainStart(deadline: ComputedDeadline, working: Working, steps: DerivationStep[], add: AddStep): void {
  const { clock, begin } = working;
  const { rule } = clock;
  const { trigger, day, missed, latest } = begin;
  const promised = rule.unit === 'promised_date';
  steps.push(
    ruleStep(rule, 'rule', promised ? 'rule_promised' : 'rule', () => ({
      label: rule.label,
      amount: amountText(rule),
      authority: rule.authority,
    })),
  );
  if (latest !== null && rule.latestStart !== null) {
    add('latest_start', null, 'latest_start', {
      fact: factLabel(latest.fact.kind),
      received: dateText(latest.fact.receipt),
      days: unitText(rule.latestStart.days, 'days'),
    });
  } else if (missed === null && rule.basisDay === 'receipt') {
    explainHours(working, trigger, add);
  }
  if (missed === null) {
    add('start', day, latest === null ? startMessage(rule, trigger) : 'start_latest', {
      fact: factLabel(trigger.kind),
      date: dateText(day),
      day: dateText(trigger.day),
      arrived: dateText(trigger.arrived),
    });
  } else {
    add('missed_first', day, 'missed_first', {
      clock: missed.label,
      missed: dateText(parseDay(missed.dueDate)),
      date: dateText(day),
    });
  }
  if (deadline.receiptAssumed) {
    const registered = clock.fromRegistration && (trigger.kind === 'received' || trigger.kind === 'sent');
    add('receipt_assumed', null, registered ? 'registration_assumed' : 'receipt_assumed');
  }
  if (rule.basisDay === 'sent' && missed === null && trigger.sendingAssumed) {
    add('sending_assumed', null, 'sending_assumed');
  }
}

/** What left on one day and came on another is said with both: only one of them starts the count. */
function startMessage({ basisDay }: ClockRule, { day, arrived, sent }: PreparedFact): DerivationMessage {
  if (basisDay === 'receipt' && arrived !== day) return 'start_arrived';
  return basisDay === 'sent' && sent !== day ? 'start_sent' : 'start';
}

function explainCount(working: Working, steps: DerivationStep[], add: AddStep): void {
  const { clock, start, begin, nominal } = working;
  const { rule, calendar } = clock;
  if (rule.unit === 'promised_date') {
    add('promise', begin.trigger.until ?? nominal, 'promise', { date: dateText(nominal) });
    return;
  }
  if (rule.direction === 'backward') {
    explainBackward(rule, start, nominal, add);
    return;
  }
  const counted = nominal - rule.extraDays;
  const byWorkingDay = rule.unit === 'working_days';
  if (byWorkingDay) explainWorkingDays(working, counted, steps, add);
  else explainFirstDay(rule, start, rule.triggerDayCounts ? start : start + 1, steps, add);
  // Working days left out are passed on the way; a month or a row of days is counted whole, and they are added to it.
  const unpaused = byWorkingDay ? counted : endOfPeriod(start, rule, calendar, []) - rule.extraDays;
  const amount = { value: rule.amount, unit: rule.unit };
  add('count', unpaused, 'count', { amount: amountText(rule), date: dateText(unpaused) }, amount);
  const months = rule.unit === 'years' ? rule.amount * 12 : rule.amount;
  if ((rule.unit === 'months' || rule.unit === 'years') && addMonthsClamps(start, months)) {
    add('clamped', addMonths(start, months), 'clamped', { day: both(String(partsOf(start).dayOfMonth)) });
  }
  if (unpaused < counted) {
    add('pause', counted, 'pause_added', { days: unitText(counted - unpaused, 'days'), date: dateText(counted) });
  }
  if (rule.extraDays > 0) {
    const days = unitText(rule.extraDays, 'days');
    const extra = { value: rule.extraDays, unit: 'calendar_days' };
    add('extra_days', nominal, 'extra_days', { days, date: dateText(nominal) }, extra);
  }
  if (rule.direction === 'look_back') add('look_back', nominal, 'look_back', { date: dateText(nominal) });
}

/** The first day that is open, and every closed one up to the last: a reader counts the rest on a paper calendar. */
function explainWorkingDays(
  { clock, start, applied }: Working,
  last: Day,
  steps: DerivationStep[],
  add: AddStep,
): void {
  const { rule, calendar } = clock;
  if (calendar === null) return;
  const earliest = rule.triggerDayCounts ? start : start + 1;
  const isPaused = (day: Day): boolean =>
    applied.some(({ pause }) => pause !== null && day >= pause.from && day <= pause.to);
  let first = earliest;
  while (first < last && (isClosed(calendar, first) || isPaused(first))) first += 1;
  explainFirstDay(rule, start, first, steps, add);
  for (let day = earliest; day < last; day += 1) {
    if (isClosed(calendar, day) && !isPaused(day)) steps.push(closedStep('skipped_day', calendar, day));
  }
}

function explainFirstDay(rule: ClockRule, start: Day, first: Day, steps: DerivationStep[], add: AddStep): void {
  if (!rule.triggerDayCounts) steps.push(datedStep('trigger_day', 'trigger_day_out', first));
  else if (first === start) add('trigger_day', start, 'trigger_day_in');
  else add('trigger_day', start, 'trigger_day_in_closed', { date: dateText(first) });
}

/** A stretch before the day itself: the amount is taken away. */
function explainBackward(rule: ClockRule, start: Day, nominal: Day, add: AddStep): void {
  if (rule.triggerDayCounts) add('trigger_day', start, 'trigger_day_in');
  else add('trigger_day', start - 1, 'trigger_day_back', { date: dateText(start - 1) });
  const amount = { value: -rule.amount, unit: rule.unit };
  add('count', nominal, 'count_back', { amount: amountText(rule), date: dateText(nominal) }, amount);
}

function explainRollOver({ clock, nominal, due }: Working, steps: DerivationStep[], add: AddStep): void {
  const { rule, calendar, office } = clock;
  if (rule.rollover === 'next_open_day' && calendar !== null) {
    for (let day = nominal; day < due; day += 1) {
      steps.push(closedStep('closed_day', calendar, day));
    }
    if (due > nominal) add('roll', due, 'roll', { date: dateText(due), authority: calendar.authority });
    return;
  }
  const shut = office !== null && isClosed(office, due) ? office.closureName(due) : null;
  if (shut !== null && rule.direction === 'forward') {
    add('no_roll', due, 'no_roll', { date: dateText(due), name: shut });
  }
}

/** What stands beside the date: the office day, "promptly", whether it applies yet, whether a calendar ran out. */
function explainBeside(
  deadline: ComputedDeadline,
  { clock, nominal, tooLate }: Working,
  steps: DerivationStep[],
  add: AddStep,
): void {
  const { rule } = clock;
  if (deadline.nextOfficeDay !== null) {
    steps.push(datedStep('next_office_day', 'next_office_day', parseDay(deadline.nextOfficeDay)));
  }
  if (rule.promptly) steps.push(ruleStep(rule, 'promptly', 'promptly'));
  if (deadline.workingDeadline !== null) {
    const day = parseDay(deadline.workingDeadline);
    add('work_to', day, 'work_to', { date: dateText(day), nominal: dateText(nominal) });
  }
  if (rule.orientation) steps.push(ruleStep(rule, 'conditional', 'orientation'));
  else if (deadline.conditional) {
    steps.push(
      ruleStep(rule, 'conditional', 'conditional', () => {
        const labels = [...new Set(rule.onlyAfter.map(({ kind }) => factLabel(kind)))];
        const facts = { en: labels.map(({ en }) => en).join(', '), zh: labels.map(({ zh }) => zh).join('、') };
        return { facts };
      }),
    );
  }
  if (tooLate !== null) {
    add('too_late', tooLate.fact.day, 'too_late', {
      fact: factLabel(tooLate.fact.kind),
      date: dateText(tooLate.fact.day),
      clock: tooLate.clock.label,
      due: dateText(parseDay(tooLate.clock.dueDate)),
    });
  }
  if (deadline.provisional !== null) {
    const { affects, year } = deadline.provisional;
    add('provisional', null, `provisional_${affects}`, { year: both(String(year)) });
  }
}

function explainTrust(deadline: ComputedDeadline, working: Working, steps: DerivationStep[]): void {
  const { clock, start, nominal, due } = working;
  const { rule } = clock;
  const { notes, knownWrongAnswers } = rule;
  steps.push(
    ruleStep(rule, 'checked', checkedMessage(deadline, rule), () => ({ date: dateText(parseDay(rule.lastChecked)) })),
  );
  const doubt = calendarDoubt(clock, start, nominal, due);
  if (doubt !== null && clock.calendar !== null) {
    const message = doubt === 'closures' ? 'calendar_unsettled' : 'calendar_unchecked';
    const text = derivationText(message, { calendar: clock.calendar.name, year: both(String(doubt)) });
    steps.push({ kind: 'checked', date: null, text, amount: null });
  }
  if (notes !== null) steps.push(ruleStep(rule, 'note', 'note', () => ({ text: notes })));
  if (knownWrongAnswers !== null) {
    steps.push(ruleStep(rule, 'wrong_answer', 'wrong_answer', () => ({ text: knownWrongAnswers })));
  }
}

function checkedMessage(deadline: ComputedDeadline, rule: ClockRule): DerivationMessage {
  if (rule.unit === 'promised_date') return 'checked_promise';
  // A rule that was checked may still have been moved by an adjustment that was not.
  if (!deadline.verified) return rule.verified || rule.partlyVerified ? 'checked_partly' : 'checked_no';
  return rule.figureGrade === 'secondary' ? 'checked_secondary' : 'checked_yes';
}
