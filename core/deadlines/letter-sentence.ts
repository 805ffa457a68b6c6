import type { Bilingual } from '#core/contract/vocabulary.ts';
import { isClosed } from '#core/law/calendar.ts';
import { ComputedDeadline, type Working } from '#core/law/computed-deadline.ts';
import { type Day, formatDay, parseDay } from '#core/law/days.ts';
import { unitText } from '#core/law/messages.ts';
import { chineseDate, englishDate } from '#templates/dates.ts';
import { fillText, inBoth } from './fill-text.ts';
import texts from './messages/letter-sentence.json' with { type: 'json' };

/** "14 October 2026" and 「2026年10月14日」, as letters write dates. */
function letterDate(day: Day): Bilingual {
  const date = formatDay(day);
  return { en: englishDate(date), zh: chineseDate(date) };
}

/** "s.19(1)" as "section 19(1)": a letter does not abbreviate. Chinese citations are written out already. */
function citedInFull({ en, zh }: Bilingual): Bilingual {
  const full = en
    .replace(/\bss\.\s?(?=\d)/g, 'sections ')
    .replace(/\bs\.\s?(?=\d)/g, 'section ')
    .replace(/\bparas\b/g, 'paragraphs')
    .replace(/\bpara\b/g, 'paragraph');
  return { en: full, zh };
}

/**
 * One sentence for a letter that gives a date and the whole of its reason: "Under section 19(1) … was due on 14 October
 * 2026, because …". Built from the working, so that it can say nothing the derivation does not.
 */
export function letterSentence(deadline: ComputedDeadline, today: string): Bilingual {
  const working = ComputedDeadline.workingOf(deadline);
  const { rule } = working.clock;
  const date = letterDate(working.due);
  const after = [
    ...(deadline.conditional ? [texts.conditional] : []),
    ...(deadline.receiptAssumed ? [texts.receipt_assumed] : []),
    ...(deadline.provisional?.affects === 'due_date'
      ? [fillText(texts.provisional, { year: inBoth(String(deadline.provisional.year)) })]
      : []),
  ];
  if (rule.unit === 'promised_date') {
    const noticed = letterDate(working.begin.trigger.day);
    return joined([fillText(texts.promised, { date, noticed }), ...after], '', '');
  }
  const past = deadline.dueDate < today;
  const sentence =
    rule.party === 'ours' ? (past ? texts.right_was : texts.right_is) : past ? texts.due_was : texts.due_is;
  const values = {
    authority: citedInFull(rule.authority),
    label: rule.label,
    date,
    because: joined(reasons(working), ', ', '，'),
  };
  return joined([fillText(sentence, values), ...after], '', '');
}

function joined(parts: readonly Bilingual[], en: string, zh: string): Bilingual {
  return { en: parts.map((part) => part.en).join(en), zh: parts.map((part) => part.zh).join(zh) };
}

function reasons(working: Working): Bilingual[] {
  const { clock, begin, start, applied } = working;
  const { rule } = clock;
  const first =
    begin.missed === null
      ? startReason(working)
      : fillText(texts.missed, {
          clock: begin.missed.label,
          date: letterDate(parseDay(begin.missed.dueDate)),
        });
  const parts = [first];
  const fresh = applied.findLast((one) => one.pause === null && start !== begin.day);
  if (fresh !== undefined) {
    parts.push(fillText(fresh.effect === 'reset' ? texts.reset : texts.restarted, { date: letterDate(start) }));
  }
  if (rule.unit !== 'promised_date') {
    const amount = unitText(rule.amount, rule.unit);
    parts.push(fillText(rule.direction === 'forward' ? texts.count : texts.count_back, { amount }));
  }
  parts.push(rule.triggerDayCounts ? texts.day_in : texts.day_out);
  const paused = applied.reduce((days, { pause }) => days + (pause === null ? 0 : pause.to - pause.from + 1), 0);
  if (paused > 0) parts.push(fillText(texts.paused, { days: unitText(paused, 'days') }));
  return [...parts, ...closures(working)];
}

/**
 * What started the count and when. Where the law counts from receipt, what we sent is said with the day it came; of the
 * request itself only that day matters. What came after closing time says so, or the date would seem a day too late.
 */
function startReason({ clock, begin }: Working): Bilingual {
  const { trigger, day } = begin;
  if (clock.rule.basisDay !== 'receipt' || trigger.receiptAssumed || begin.latest !== null)
    return fillText(texts.facts[trigger.kind], { date: letterDate(day) });
  const arrived = { date: letterDate(trigger.arrived) };
  const parts = [
    trigger.kind === 'sent' || trigger.arrived === trigger.day
      ? fillText(texts.facts[trigger.kind === 'sent' ? 'received' : trigger.kind], arrived)
      : fillText(texts.reached, {
          fact: fillText(texts.facts[trigger.kind], { date: letterDate(trigger.day) }),
          ...arrived,
        }),
  ];
  if (trigger.receipt !== trigger.arrived)
    parts.push(fillText(texts.after_hours, { date: letterDate(trigger.receipt) }));
  return joined(parts, ' ', '，');
}

/** The holidays a count of working days passed over, by name, and the closed day a period ran on from. */
function closures({ clock, start, nominal, due }: Working): Bilingual[] {
  const { rule, calendar } = clock;
  if (calendar === null) return [];
  const parts: Bilingual[] = [];
  if (rule.unit === 'working_days') {
    const names = new Map<string, Bilingual>();
    for (let day = start + 1; day < nominal; day += 1) {
      const name = isClosed(calendar, day) ? calendar.closureName(day) : null;
      if (name !== null) names.set(name.en, name);
    }
    if (names.size > 0) parts.push(fillText(texts.skipped, { names: joined([...names.values()], ', ', '、') }));
  }
  const name = due > nominal ? calendar.closureName(nominal) : null;
  if (name !== null) parts.push(fillText(texts.rolled, { nominal: letterDate(nominal), name }));
  return parts;
}
