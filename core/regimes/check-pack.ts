import type { z } from 'zod';
import type { Problem } from '#core/contract/errors.ts';
import { cleanText } from '#core/contract/text.ts';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import { fillText, inBoth } from '#core/deadlines/fill-text.ts';
import { invalid } from '#core/errors.ts';
import type { CalendarSet } from '#core/law/calendar.ts';
import { type LawPack, lawPack } from '#core/law/pack.ts';
import texts from './messages.json' with { type: 'json' };

/** A pack with every field filled is some 60 kB; what is much larger is no regime. */
export const longestPack = 1_000_000;
const longestText = 20_000;
const deepest = 12;
/** In each unit about a century: further, a count of working days would walk for minutes. */
const mostOfUnit: Record<string, number> = {
  calendar_days: 36_500,
  working_days: 26_000,
  weeks: 5_200,
  months: 1_200,
  years: 100,
  promised_date: 0,
};
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** A form shows the first wrong fields; a file that is wrong throughout would have thousands. */
const mostProblems = 30;

type Path = readonly (string | number)[];

/**
 * A pack that somebody wrote or sent, checked field by field. Throws INVALID with a sentence for each field that is
 * wrong; never a schema's own words.
 */
export function checkPack(data: unknown, calendars: CalendarSet, given: { id: string; version: string }): LawPack {
  const problems: Problem[] = [];
  const add = (path: Path, what: Bilingual) => {
    if (problems.length < mostProblems) problems.push(problemAt(path, what));
  };
  const clean = cleaned(data, [], add);
  refuse(problems);
  // Only now: its depth is known to be small, where a hostile file's would exhaust the stack.
  if (JSON.stringify(clean ?? null).length > longestPack) add([], texts.issues.too_large);
  refuse(problems);
  const parsed = lawPack.safeParse({ ...Object(clean), ...given });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) add(issue.path.map(pathPart), issueText(issue));
    refuse(problems);
    throw parsed.error;
  }
  for (const { path, id } of calendarsNamed(parsed.data)) {
    if (!calendars.byId.has(id)) add(path, fillText(texts.issues.unknown_calendar, { calendar: inBoth(id) }));
  }
  for (const [at, clock] of parsed.data.clocks.entries()) {
    const minimum = clock.unit === 'promised_date' ? 0 : 1;
    if (clock.amount < minimum)
      add(['clocks', at, 'amount'], fillText(texts.issues.too_small, { minimum: inBoth(String(minimum)) }));
    const maximum = mostOfUnit[clock.unit] ?? 0;
    if (clock.amount > maximum)
      add(['clocks', at, 'amount'], fillText(texts.issues.too_big, { maximum: inBoth(String(maximum)) }));
  }
  refuse(problems);
  return parsed.data;
}

function refuse([first, ...rest]: readonly Problem[]): void {
  if (first) throw invalid(first, ...rest);
}

/** A copy with its texts cleaned, of plain objects, arrays and values only; what cannot be a pack is told to `add`. */
function cleaned(value: unknown, path: Path, add: (path: Path, what: Bilingual) => void): unknown {
  if (path.length > deepest) {
    add(path, texts.issues.too_large);
    return null;
  }
  if (typeof value === 'string') {
    if (value.length > longestText)
      add(path, fillText(texts.issues.too_long, { maximum: inBoth(String(longestText)) }));
    return cleanText(value);
  }
  if (Array.isArray(value)) return value.map((one, at) => cleaned(one, [...path, at], add));
  if (typeof value !== 'object' || value === null) return value;
  const bad = Object.keys(value).filter((key) => forbidden.has(key));
  if (bad.length > 0) add(path, fillText(texts.issues.forbidden_field, { keys: inBoth(bad.join(', ')) }));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !forbidden.has(key))
      .map(([key, one]) => [key, cleaned(one, [...path, key], add)]),
  );
}

function calendarsNamed(pack: LawPack): { path: Path; id: string }[] {
  const named: [Path, string | null][] = [
    [['defaultCalendar'], pack.defaultCalendar],
    [['outOfHours', 'calendar'], pack.outOfHours.calendar],
    ...pack.calendarChoices.map((id, at): [Path, string] => [['calendarChoices', at], id]),
    ...pack.clocks.flatMap((clock, at): [Path, string | null][] => [
      [['clocks', at, 'calendar'], clock.calendar],
      [['clocks', at, 'officeCalendar'], clock.officeCalendar],
    ]),
  ];
  return named.flatMap(([path, id]) => (id === null ? [] : [{ path, id }]));
}

const pathPart = (part: PropertyKey): string | number => (typeof part === 'number' ? part : String(part));

function problemAt(path: Path, what: Bilingual): Problem {
  return {
    code: 'regime_invalid',
    path: path.join('.'),
    sentence: fillText(texts.place, { field: placeText(path), what }),
  };
}

/** ["clocks", 2, "label", "en"] as "Clock 3, Name, English". */
function placeText(path: Path): Bilingual {
  const parts: Bilingual[] = [];
  for (const [at, part] of path.entries()) {
    if (typeof part === 'number') {
      const name = parts.pop() ?? texts.whole;
      parts.push(fillText(texts.numbered, { name, number: inBoth(String(part + 1)) }));
    } else parts.push(fieldText(part, path[at - 1]));
  }
  if (parts.length === 0) return texts.whole;
  return { en: parts.map(({ en }) => en).join(', '), zh: parts.map(({ zh }) => zh).join('、') };
}

function fieldText(name: string, parent: string | number | undefined): Bilingual {
  // A key that somebody chose (a source, a paragraph) is its own name.
  if (parent === 'sources' || parent === 'paragraphs') return inBoth(name);
  const known: Record<string, Bilingual> = texts.fields;
  return Object.hasOwn(known, name) ? (known[name] ?? inBoth(name)) : inBoth(name);
}

function issueText(issue: z.core.$ZodIssue): Bilingual {
  const { issues } = texts;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return issues.missing;
      return fillText(issues.wrong_kind, { expected: inBoth(issue.expected) });
    case 'too_small': {
      if (issue.origin === 'string') return issues.empty;
      const few = issue.origin === 'array' || issue.origin === 'set';
      return fillText(few ? issues.too_few : issues.too_small, { minimum: inBoth(String(issue.minimum)) });
    }
    case 'too_big':
      return fillText(issues.too_big, { maximum: inBoth(String(issue.maximum)) });
    case 'invalid_value':
      return fillText(issues.not_listed, { values: inBoth(issue.values.map(String).join(', ')) });
    case 'invalid_format':
      return issue.format === 'date' ? issues.not_a_date : issues.not_a_key;
    case 'unrecognized_keys':
      return fillText(issues.unknown_field, { keys: inBoth(issue.keys.join(', ')) });
    case 'custom':
      return ruleText(issue.message);
    default:
      return issues.not_accepted;
  }
}

/** The rules between fields speak English only (core/law/pack.ts); here is each in both languages. */
function ruleText(message: string): Bilingual {
  for (const { pattern, en, zh } of texts.rules) {
    const test = new RegExp(pattern);
    if (test.test(message)) return { en: message.replace(test, en), zh: message.replace(test, zh) };
  }
  return { en: message, zh: texts.issues.not_accepted.zh };
}
