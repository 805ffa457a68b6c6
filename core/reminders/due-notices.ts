import { and, eq, like, lt } from 'drizzle-orm';
import { type DueNotice, type NoticeSettings, noticeSettings } from '#core/contract/reminders.ts';
import type { CoreContext } from '#core/context.ts';
import { change } from '#core/journal/change.ts';
import { keepSetting } from '#core/settings/keep-setting.ts';
import { Temporal } from 'temporal-polyfill';
import { deadlineColumns, type StoredDeadlineRow } from '#db/queries/deadline-page.ts';
import { statement } from '#db/queries/statements.ts';
import { localMark, setting } from '#db/schema/index.ts';

const first: NoticeSettings = { daysBefore: [7, 3, 1, 0], overdue: true };
const settingName = 'notices';
const prefix = 'notice ';
/** As many as are told at once; the others wait for the next asking. */
const most = 100;
/** Overdue for longer is for Today: a first start, or one after a holiday, would drown in notices. */
const overdueDays = 14;
/** A mark this old belongs to a date long past and can go. */
const marksKeptDays = 400;

export function readNoticeSettings(context: CoreContext): NoticeSettings {
  const row = context.register.orm.select().from(setting).where(eq(setting.name, settingName)).get();
  const kept = noticeSettings.safeParse(row?.value);
  return kept.success ? kept.data : first;
}

export function saveNoticeSettings(context: CoreContext, wanted: NoticeSettings): NoticeSettings {
  const value = { ...wanted, daysBefore: [...new Set(wanted.daysBefore)].sort((a, b) => b - a) };
  change(context, 'saveNoticeSettings', null, () => keepSetting(context, settingName, value));
  return value;
}

/**
 * What to announce today and not yet announced. A deadline is announced at the days set; where the program was closed on
 * such a day, once, on the next day it is open. The key names the clock and its date, not the row: a date that moves is
 * announced anew, one computed again to the same day is not.
 */
export function dueNotices(context: CoreContext): { notices: DueNotice[]; today: string } {
  const today = context.today();
  const shown = statement(context.register.db, 'SELECT 1 FROM local_mark WHERE name = ?');
  const isNew = (notice: DueNotice) => shown.get(prefix + notice.key) === undefined;
  const notices = [...deadlineNotices(context, today, isNew), ...reminderNotices(context, today, isNew)]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, most);
  return { notices, today };
}

interface NoticeRow extends StoredDeadlineRow {
  reference: string;
  subject: string;
  bodyNameEn: string;
  bodyNameZh: string;
  daysLeft: number;
}

function deadlineNotices(context: CoreContext, today: string, isNew: (notice: DueNotice) => boolean): DueNotice[] {
  const { daysBefore, overdue } = readNoticeSettings(context);
  const farthest = Math.max(-1, ...daysBefore);
  const rows = statement(
    context.register.db,
    `SELECT ${deadlineColumns}, r.reference, r.subject, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh,
       CAST(julianday(d.due_date) - julianday(:today) AS INTEGER) AS daysLeft
     FROM deadline d CROSS JOIN request r ON r.id = d.request_id CROSS JOIN body b ON b.id = r.body_id
     WHERE d.state = 'running' AND d.due_date BETWEEN date(:today, :from) AND date(:today, :to)
       AND d.conditional = 0 AND d.basis_date <= :today AND (d.snoozed_until IS NULL OR d.snoozed_until <= :today)
       AND r.removed_at IS NULL ORDER BY d.due_date, d.id`,
  ).iterate({
    today,
    from: overdue ? `-${overdueDays} days` : '+0 days',
    to: `${farthest >= 0 ? '+' : ''}${farthest} days`,
  }) as IterableIterator<NoticeRow>;
  const notices: DueNotice[] = [];
  for (const row of rows) {
    const step = stepOf(row.daysLeft, daysBefore);
    if (step === null) continue;
    const label = context.law.packs.get(row.regimeId)?.clocks.find((one) => one.id === row.clockId)?.label;
    const notice: DueNotice = {
      key: `${row.requestId} ${row.clockId} ${row.basisFactId ?? ''} ${row.dueDate} ${step}`,
      kind: 'deadline',
      requestId: row.requestId,
      reference: row.reference,
      subject: row.subject,
      bodyNameEn: row.bodyNameEn,
      bodyNameZh: row.bodyNameZh,
      label: label ?? { en: row.clockId, zh: row.clockId },
      party: row.party,
      date: row.dueDate,
      daysLeft: row.daysLeft,
    };
    if (isNew(notice)) notices.push(notice);
    if (notices.length === most) break;
  }
  return notices;
}

/** Which announcement a deadline is at: the nearest of the days set that has come, `late` past its date, null before any. */
export function stepOf(daysLeft: number, daysBefore: readonly number[]): string | null {
  if (daysLeft < 0) return 'late';
  const come = daysBefore.filter((days) => days >= daysLeft);
  return come.length === 0 ? null : String(Math.min(...come));
}

function reminderNotices(context: CoreContext, today: string, isNew: (notice: DueNotice) => boolean): DueNotice[] {
  const rows = statement(
    context.register.db,
    `SELECT m.id, m.request_id AS requestId, m.date, m.text, coalesce(r.reference, '') AS reference, coalesce(r.subject, '') AS subject,
       coalesce(b.name_en, '') AS bodyNameEn, coalesce(b.name_zh, '') AS bodyNameZh, CAST(julianday(m.date) - julianday(:today) AS INTEGER) AS daysLeft
     FROM reminder m LEFT JOIN request r ON r.id = m.request_id LEFT JOIN body b ON b.id = r.body_id
     WHERE m.removed_at IS NULL AND m.done_at IS NULL AND m.date <= :today AND (m.request_id IS NULL OR r.removed_at IS NULL)
     ORDER BY m.date DESC, m.id`,
  ).iterate({ today }) as IterableIterator<
    Omit<DueNotice, 'key' | 'kind' | 'label' | 'party'> & { id: string; text: string }
  >;
  const notices: DueNotice[] = [];
  for (const { id, text, ...row } of rows) {
    const notice: DueNotice = {
      key: `${id} ${row.date}`,
      kind: 'reminder',
      label: { en: text, zh: text },
      party: null,
      ...row,
    };
    if (isNew(notice)) notices.push(notice);
    if (notices.length === most) break;
  }
  return notices;
}

/** Marks notices as shown. Outside the journal: it says what this computer did, not what is in the register. */
export function markShown(context: CoreContext, keys: readonly string[]): Record<never, never> {
  const { db, orm } = context.register;
  const at = context.now();
  const oldest = Temporal.Instant.from(at)
    .subtract({ hours: 24 * marksKeptDays })
    .toString();
  db.transaction(() => {
    for (const key of keys)
      orm
        .insert(localMark)
        .values({ name: prefix + key, at })
        .onConflictDoUpdate({ target: localMark.name, set: { at } })
        .run();
    orm
      .delete(localMark)
      .where(and(lt(localMark.at, oldest), like(localMark.name, `${prefix}%`)))
      .run();
  })();
  return {};
}
