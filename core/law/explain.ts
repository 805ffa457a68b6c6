import { isClosed } from './calendar.ts';
import { ComputedDeadline, type Working } from './computed-deadline.ts';
import { dateText } from './date-text.ts';
import { addMonths, addMonthsClamps, type Day, formatDay, parseDay, partsOf } from './days.ts';
import { explainAdjustments } from './explain-adjustments.ts';
import { type DerivationMessage, derivationText, factLabel, unitText } from './messages.ts';
import type { ClockRule } from './pack.ts';
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
  explainStart(deadline, working, add);
  explainAdjustments(working, add);
  explainCount(working, add);
  explainRollOver(working, add);
  add('due', working.due, 'due', { date: dateText(working.due) });
  explainBeside(deadline, working, add);
  explainTrust(deadline, working, add);
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

function explainStart(deadline: ComputedDeadline, working: Working, add: AddStep): void {
  const { clock, trigger, triggerDay, missed } = working;
  const { rule } = clock;
  const promised = rule.unit === 'promised_date';
  add('rule', null, promised ? 'rule_promised' : 'rule', {
    label: rule.label,
    amount: amountText(rule),
    authority: rule.authority,
  });
  if (missed === null) {
    add('start', triggerDay, 'start', { fact: factLabel(trigger.kind), date: dateText(triggerDay) });
  } else {
    add('missed_first', triggerDay, 'missed_first', {
      clock: missed.label,
      missed: dateText(parseDay(missed.dueDate)),
      date: dateText(triggerDay),
    });
  }
  if (deadline.receiptAssumed) add('receipt_assumed', null, 'receipt_assumed');
}

function explainCount({ clock, start, trigger, nominal, applied }: Working, add: AddStep): void {
  const { rule, calendar } = clock;
  if (rule.unit === 'promised_date') {
    add('promise', trigger.until ?? nominal, 'promise', { date: dateText(nominal) });
    return;
  }
  if (rule.triggerDayCounts) add('trigger_day', start, 'trigger_day_in');
  else add('trigger_day', start + 1, 'trigger_day_out', { date: dateText(start + 1) });
  if (rule.unit === 'working_days' && calendar !== null) {
    for (let day = rule.triggerDayCounts ? start : start + 1; day < nominal; day += 1) {
      const paused = applied.some(({ pause }) => pause !== null && day >= pause.from && day <= pause.to);
      if (paused || !isClosed(calendar, day)) continue;
      const name = calendar.closureName(day) ?? calendar.name;
      add('skipped_day', day, 'skipped_day', { date: dateText(day), name });
    }
  }
  const amount = { value: rule.amount, unit: rule.unit };
  add('count', nominal, 'count', { amount: amountText(rule), date: dateText(nominal) }, amount);
  const months = rule.unit === 'years' ? rule.amount * 12 : rule.amount;
  if ((rule.unit === 'months' || rule.unit === 'years') && addMonthsClamps(start, months)) {
    add('clamped', addMonths(start, months), 'clamped', { day: both(String(partsOf(start).dayOfMonth)) });
  }
  if (rule.direction === 'look_back') add('look_back', nominal, 'look_back', { date: dateText(nominal) });
}

function explainRollOver({ clock, nominal, due }: Working, add: AddStep): void {
  const { rule, calendar, office } = clock;
  if (rule.rollover === 'next_open_day' && calendar !== null) {
    for (let day = nominal; day < due; day += 1) {
      add('closed_day', day, 'closed_day', { date: dateText(day), name: calendar.closureName(day) ?? calendar.name });
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
function explainBeside(deadline: ComputedDeadline, { clock, nominal }: Working, add: AddStep): void {
  const { rule } = clock;
  if (deadline.nextOfficeDay !== null) {
    const day = parseDay(deadline.nextOfficeDay);
    add('next_office_day', day, 'next_office_day', { date: dateText(day) });
  }
  if (rule.promptly) add('promptly', null, 'promptly');
  if (deadline.workingDeadline !== null) {
    const day = parseDay(deadline.workingDeadline);
    add('work_to', day, 'work_to', { date: dateText(day), nominal: dateText(nominal) });
  }
  if (deadline.conditional) {
    const labels = rule.onlyAfter.map(({ kind }) => factLabel(kind));
    const facts = { en: labels.map(({ en }) => en).join(', '), zh: labels.map(({ zh }) => zh).join('、') };
    add('conditional', null, 'conditional', { facts });
  }
  if (deadline.provisional !== null) {
    const { affects, year } = deadline.provisional;
    add('provisional', null, `provisional_${affects}`, { year: both(String(year)) });
  }
}

function explainTrust(deadline: ComputedDeadline, { clock }: Working, add: AddStep): void {
  const { rule } = clock;
  add('checked', null, checkedMessage(deadline, rule), { date: dateText(parseDay(rule.lastChecked)) });
  if (rule.notes !== null) add('note', null, 'note', { text: rule.notes });
  if (rule.knownWrongAnswers !== null) add('wrong_answer', null, 'wrong_answer', { text: rule.knownWrongAnswers });
}

function checkedMessage(deadline: ComputedDeadline, rule: ClockRule): DerivationMessage {
  // A rule that was checked may still have been moved by an adjustment that was not.
  if (!deadline.verified) return rule.verified || rule.partlyVerified ? 'checked_partly' : 'checked_no';
  return rule.figureGrade === 'secondary' ? 'checked_secondary' : 'checked_yes';
}
