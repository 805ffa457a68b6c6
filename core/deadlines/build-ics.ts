import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { IcsSettings } from '#core/contract/deadlines.ts';
import type { Bilingual, ClockParty } from '#core/contract/vocabulary.ts';
import { dateText } from '#core/law/date-text.ts';
import { parseDay } from '#core/law/days.ts';
import { fillText, inBoth } from './fill-text.ts';
import texts from './messages/ics.json' with { type: 'json' };

/** What every calendar file of ours says of its maker, and by which the keeper knows its own. */
export const productId = '//Foolscap//Deadlines//EN';

/** Alarms sound at nine in the morning: one at midnight wakes people, and one at noon is half a day lost. */
const alarmHour = 9;
const [hour, day] = [3_600, 86_400];

interface Common {
  /** What the entry is, whatever row holds it: the same after a date moved or a row was made anew. */
  uid: string;
  date: string;
  reference: string;
  subject: string;
  body: Bilingual;
  /** UTC, ISO 8601. */
  modifiedAt: string;
}

export type IcsEntry =
  | (Common & {
      kind: 'deadline';
      party: ClockParty;
      label: Bilingual;
      authority: Bilingual;
      workingDeadline: string | null;
      promptly: boolean;
      verified: boolean;
      provisionalYear: number | null;
    })
  | (Common & { kind: 'reminder'; text: string });

export interface IcsStamp {
  /** The journal's last number: it only ever grows, where a row's own version goes back with an undo. */
  sequence: number;
  /** When that entry was written, UTC: the same register gives the same text, byte for byte. */
  at: string;
}

/**
 * Deadlines and reminders as iCalendar (RFC 5545): all-day events, which belong to a day in every time zone. Without
 * `subjects` an entry says its reference and what kind of deadline it is, and nothing of the matter.
 */
export function buildIcs(
  entries: readonly IcsEntry[],
  settings: Omit<IcsSettings, 'folder'>,
  { sequence, at }: IcsStamp,
): string {
  const script = settings.language === 'en' ? 'en' : 'zh';
  const calendar = ical({ prodId: productId, name: texts.calendarName[script] });
  for (const entry of entries) {
    const summary = summaryOf(entry, settings.subjects)[script];
    const event = calendar.createEvent({
      id: entry.uid,
      // As text and not as Date: a Date at midnight is another day west of Greenwich.
      start: entry.date,
      allDay: true,
      summary,
      description: descriptionOf(entry, settings.subjects)
        .map((line) => line[script])
        .join('\n'),
      stamp: at,
      lastModified: entry.modifiedAt,
      sequence,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    });
    for (const days of new Set(settings.alarmDays)) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: days * day - alarmHour * hour,
        description: summary,
      });
    }
  }
  return `${calendar.toString().replace(/(?:\r\n)+$/, '')}\r\n`;
}

function summaryOf(entry: IcsEntry, subjects: boolean): Bilingual {
  const what =
    entry.kind === 'deadline'
      ? {
          en: `${texts.party[entry.party].en}: ${entry.label.en}`,
          zh: `${texts.party[entry.party].zh}：${entry.label.zh}`,
        }
      : subjects
        ? { en: `${texts.reminder.en}: ${entry.text}`, zh: `${texts.reminder.zh}：${entry.text}` }
        : texts.reminder;
  if (entry.reference === '') return what;
  return { en: `${what.en} (${entry.reference})`, zh: `${what.zh}（${entry.reference}）` };
}

function descriptionOf(entry: IcsEntry, subjects: boolean): Bilingual[] {
  const lines: Bilingual[] = [];
  if (subjects && entry.subject !== '') lines.push(inBoth(entry.subject));
  if (subjects && (entry.body.en !== '' || entry.body.zh !== '')) lines.push(entry.body);
  if (entry.kind === 'reminder') return lines;
  lines.push(fillText(texts.dueLine, { date: dateText(parseDay(entry.date)) }));
  if (entry.workingDeadline !== null)
    lines.push(fillText(texts.workLine, { date: dateText(parseDay(entry.workingDeadline)) }));
  lines.push(entry.authority);
  if (entry.promptly) lines.push(texts.promptly);
  if (!entry.verified) lines.push(texts.unverified);
  if (entry.provisionalYear !== null)
    lines.push(fillText(texts.provisional, { year: inBoth(String(entry.provisionalYear)) }));
  return lines;
}
