import { z } from 'zod';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { dateText } from '#core/law/date-text.ts';
import { parseDay } from '#core/law/days.ts';
import type { DayAddition } from '#core/law/types.ts';
import { fillText, inBoth } from './fill-text.ts';
import { currentLawMark, dayAddition, type LawMark } from './law-mark.ts';
import texts from './messages/revisions.json' with { type: 'json' };

/** Why a date would move, as stored. `from` of a pack is '' where the clock was not there before. */
const revisionReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pack'), regimeId: z.string(), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('calendar'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('days'), added: z.array(dayAddition), removed: z.array(dayAddition) }),
]);
export type RevisionReason = z.infer<typeof revisionReason>;

interface Versioned {
  regimeId: string;
  packVersion: string;
  calendarVersion: string;
  basisDate: string;
  dueDate: string;
}

/**
 * What of the law changed since the last check. Pack before calendar before days: a new pack brings its calendars with
 * it, and both leave the user's days as they were.
 */
export function reasonFor(
  context: CoreContext,
  before: LawMark | null,
  was: Versioned | null,
  now: Versioned | null,
): RevisionReason {
  const regimeId = was?.regimeId ?? now?.regimeId ?? '';
  const mark = currentLawMark(context);
  const to = mark.packs[regimeId]?.version ?? '';
  const from = before?.packs[regimeId]?.version ?? was?.packVersion ?? '';
  const samePack = before === null ? from === to : before.packs[regimeId]?.hash === mark.packs[regimeId]?.hash;
  if (was === null || now === null) return { kind: 'pack', regimeId, from: was === null ? '' : from, to };
  if (!samePack) return { kind: 'pack', regimeId, from, to };
  const calendar = changedCalendar(before, mark, now.calendarVersion);
  if (calendar !== null) return calendar;
  const within = spanOf(was, now);
  const known = before?.additions ?? [];
  const missing = (list: readonly DayAddition[], other: readonly DayAddition[]) =>
    list.filter((day) => within(day.date) && !other.some((one) => one.date === day.date && one.kind === day.kind));
  const added = missing(mark.additions, known);
  const removed = missing(known, mark.additions);
  if (added.length > 0 || removed.length > 0) return { kind: 'days', added, removed };
  return { kind: 'pack', regimeId, from: to, to };
}

/** The calendar file behind a clock that is not what it was, if that is so. `version` is as the engine writes it: "hk@2026.1 +3". */
function changedCalendar(before: LawMark | null, mark: LawMark, version: string): RevisionReason | null {
  for (const [id, file] of Object.entries(mark.calendars)) {
    const old = before?.calendars[id];
    if (before === null || !version.includes(`${id}@`) || old?.hash === file.hash) continue;
    return { kind: 'calendar', from: `${id}@${old?.version ?? '?'}`, to: `${id}@${file.version}` };
  }
  return null;
}

/** Only a day between where the count starts and the later of the two dates can have moved it. */
function spanOf(was: Versioned, now: Versioned): (date: string) => boolean {
  const dates = [was.basisDate, now.basisDate, was.dueDate, now.dueDate].sort();
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  return (date) => date >= from && date <= to;
}

/** The reason in a sentence, in both languages. */
export function reasonText(context: CoreContext, stored: unknown): Bilingual {
  const parsed = revisionReason.safeParse(stored);
  if (!parsed.success) return texts.unknown;
  const reason = parsed.data;
  if (reason.kind === 'calendar') return fillText(texts.calendar, same({ from: reason.from, to: reason.to }));
  if (reason.kind === 'pack') {
    const name = context.law.packs.get(reason.regimeId)?.shortName ?? { en: reason.regimeId, zh: reason.regimeId };
    const sentence =
      reason.from === '' ? texts.packNew : reason.from === reason.to ? texts.packSame : texts.packVersion;
    return fillText(sentence, { name, ...same({ from: reason.from, to: reason.to }) });
  }
  const parts = [
    ...reason.added.map((day) => dayText(texts.dayAdded, day)),
    ...reason.removed.map((day) => dayText(texts.dayRemoved, day)),
  ];
  return { en: parts.map(({ en }) => en).join(' '), zh: parts.map(({ zh }) => zh).join('') };
}

const same = (values: Record<string, string>): Record<string, Bilingual> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inBoth(value)]));

const dayText = (sentence: Bilingual, { date, kind }: DayAddition): Bilingual =>
  fillText(sentence, { date: dateText(parseDay(date)), kind: texts.kinds[kind] });
